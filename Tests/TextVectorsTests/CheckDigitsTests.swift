// Check digits against published examples, and against every wrong last digit.

import Testing

@testable import TextVectors

@Suite struct CheckDigitsTests {
  private func all(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  /// Test numbers that the card networks and processors publish.
  @Test(arguments: [
    "4111111111111111", "4242424242424242", "4222222222222", "5555555555554444", "5105105105105100",
    "2223003122003222", "378282246310005", "371449635398431", "6011111111111117", "30569309025904", "38520000023237",
    "3530111333300000", "6200000000000005",
  ])
  func cards(number: String) {
    #expect(CheckDigits.isCard(all(number)))
    let last = number.utf8.last!
    for other in UInt8(48)...57 where other != last {
      #expect(!CheckDigits.isCard(all(String(number.dropLast()) + String(UnicodeScalar(other)))))
    }
  }

  @Test func cardsNeedAnIssuer() {
    // Pass the Luhn check only: no issuer has the prefix, or not with this length.
    for number in ["1111111111111117", "9999999999999995", "411111111111116", "79927398713"] {
      #expect(!CheckDigits.isCard(all(number)))
    }
    #expect(CheckDigits.passesLuhn(all("79927398713")))
    #expect(!CheckDigits.passesLuhn(all("")))
  }

  /// Examples of the IBAN registry.
  @Test(arguments: [
    "DE89370400440532013000", "GB29NWBK60161331926819", "FR1420041010050500013M02606", "ES9121000418450200051332",
    "PT50000201231234567890154", "BR1800360305000010009795493C1", "CH9300762011623852957", "AT611904300234573201",
    "IE29AIBK93115212345678", "BE68539007547034", "NL91ABNA0417164300", "LU280019400644750000",
  ])
  func ibans(account: String) {
    #expect(CheckDigits.isIBAN(all(account)))
    #expect(!CheckDigits.isIBAN(all(String(account.dropLast()))))
    #expect(!CheckDigits.isIBAN(all(account + "0")))
    var wrong = Array(account.utf8)
    wrong[3] = wrong[3] == 57 ? 48 : wrong[3] + 1
    #expect(!CheckDigits.isIBAN(wrong[...]))
  }

  @Test func socialSecurity() {
    #expect(CheckDigits.isSSN(all("123456789")))
    for number in ["000456789", "666456789", "900456789", "123006789", "123450000", "12345678"] {
      #expect(!CheckDigits.isSSN(all(number)))
    }
    #expect(CheckDigits.isNINO(all("AB123456C")))
    for number in ["QQ123456C", "DA123456A", "AO123456A", "GB123456A", "TN123456A", "AB123456E", "AB12345AC"] {
      #expect(!CheckDigits.isNINO(all(number)))
    }
  }

  /// Examples of the authorities' own descriptions.
  @Test func nationalNumbers() {
    #expect(CheckDigits.isSteuerID(all("86095742719")))
    #expect(CheckDigits.isSteuerID(all("47036892816")))
    #expect(CheckDigits.isSteuerID(all("65929970489")))
    #expect(!CheckDigits.isSteuerID(all("86095742718")))
    #expect(!CheckDigits.isSteuerID(all("06095742719")))
    #expect(CheckDigits.isDNIOrNIE(all("12345678Z")))
    #expect(CheckDigits.isDNIOrNIE(all("X1234567L")))
    #expect(CheckDigits.isDNIOrNIE(all("Z1234567R")))
    #expect(!CheckDigits.isDNIOrNIE(all("12345678A")))
    #expect(CheckDigits.isNIR(all("255081416802538")))
    #expect(!CheckDigits.isNIR(all("255081416802539")))
    #expect(CheckDigits.isNIF(all("123456789")))
    #expect(CheckDigits.isNIF(all("501964843")))
    #expect(!CheckDigits.isNIF(all("123456780")))
    #expect(!CheckDigits.isNIF(all("023456789")))
    #expect(CheckDigits.isCPF(all("11144477735")))
    #expect(CheckDigits.isCPF(all("52998224725")))
    #expect(!CheckDigits.isCPF(all("11111111111")))
    #expect(!CheckDigits.isCPF(all("11144477734")))
    #expect(CheckDigits.isCNPJ(all("11222333000181")))
    #expect(CheckDigits.isCNPJ(all("12ABC34501DE35")))
    #expect(!CheckDigits.isCNPJ(all("12ABC34501DE36")))
  }

  /// Of a hundred thousand numbers in a row, as many pass as the check digits let through.
  @Test func sharesThatPassByChance() {
    var counts = (cpf: 0, nif: 0, dni: 0)
    for number in 0..<100_000 {
      let digits = String(10_000_000_000 + number * 7_919)
      if CheckDigits.isCPF(all(digits)) { counts.cpf += 1 }
      if CheckDigits.isNIF(all(String(digits.suffix(9)))) { counts.nif += 1 }
      if CheckDigits.isDNIOrNIE(all(String(digits.suffix(8)) + "T")) { counts.dni += 1 }
    }
    // One in 100 of all, one in 11 or so of those with a good first digit, one in 23; twice that is a defect.
    #expect(counts.cpf > 500 && counts.cpf < 2_000)
    #expect(counts.nif > 3_000 && counts.nif < 18_000)
    #expect(counts.dni > 2_170 && counts.dni < 8_700)
  }

  /// Examples of BIP 173, BIP 350, EIP-55, and the first address of all.
  @Test(arguments: [
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
    "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
  ])
  func wallets(address: String) {
    #expect(WalletAddress.matches(all(address)))
    #expect(PersonalDataMask.mask("to \(address), please") == "to [wallet], please")
    if address.hasPrefix("0x") { return }
    var wrong = Array(address.utf8)
    wrong[20] = wrong[20] == UInt8(ascii: "q") || wrong[20] == UInt8(ascii: "Q") ? 112 : wrong[20] ^ 1
    #expect(!WalletAddress.matches(wrong[...]))
  }

  @Test func hashesAreNoWallets() {
    for word in [
      "da39a3ee5e6b4b0d3255bfef95601890afd80709", "0xda39a3ee5e6b4b0d3255bfef95601890afd8070",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "1Z999AA10123456784",
      "1111111111111111111114oLvT",
    ] {
      #expect(!WalletAddress.matches(all(word)))
    }
  }
}
