// The scoring page's script: opening encrypted tickets, and encrypting what the browser keeps of them. A page without
// a passphrase keeps its scores in the open.

enum EncryptionScript {
  static let text = PageText(
    hash: "sha256-uyudxW8KbNzONn+iBL1/UjNddCCaPNZML7F8iTp9Hq0=",
    text: #"""
      (function (scoring) {
        "use strict";
        const coder = new TextEncoder();

        function bytes(base64) { return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)); }
        function base64(buffer) {
          return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
        }
        function context(purpose) {
          const own = scoring.identity;
          return coder.encode(own.round + "/" + own.rater + "/" + own.check + purpose);
        }
        async function derived(passphrase, sealed) {
          const typed = await crypto.subtle.importKey(
            "raw", coder.encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
          return crypto.subtle.deriveKey(
            { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.salt), iterations: sealed.iterations },
            typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
        }

        // Without a passphrase texts are kept as they are.
        scoring.seal = async (text) => text;
        scoring.unseal = async (text) => text;

        scoring.canDecrypt = function () { return Boolean(window.crypto && window.crypto.subtle); };

        // The tickets' data; rejects when the passphrase is another one or the page was changed.
        scoring.unlock = async function (sealed, passphrase) {
          const key = await derived(passphrase, sealed);
          const text = await crypto.subtle.decrypt(
            { name: "AES-GCM", iv: bytes(sealed.vector), additionalData: context("") }, key, bytes(sealed.sealed));
          // What the rater writes about the tickets is as private as they are: same key, a new vector each time, and
          // other authenticated data, so that neither can stand for the other.
          const kept = context("/scores");
          scoring.seal = async function (scores) {
            const vector = crypto.getRandomValues(new Uint8Array(12));
            const closed = await crypto.subtle.encrypt(
              { name: "AES-GCM", iv: vector, additionalData: kept }, key, coder.encode(scores));
            return base64(vector) + "." + base64(closed);
          };
          scoring.unseal = async function (scores) {
            const [vector, closed] = scores.split(".");
            const open = await crypto.subtle.decrypt(
              { name: "AES-GCM", iv: bytes(vector), additionalData: kept }, key, bytes(closed));
            return new TextDecoder().decode(open);
          };
          return JSON.parse(new TextDecoder().decode(text));
        };
      })(window.scoring);
      """#)
}
