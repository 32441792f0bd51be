// German phrases of the planted-truth catalogue: what German-speaking customers of the desk write for its most frequent intents.
// Not a translation of the English phrases, and not the definition of the intents: articles, popularity and defect rates live with the English ones.

extension CatalogueSource {
  static let german: String = #"""
    common
      greeting
        - Hallo,
        - Guten Tag,
        - Sehr geehrte Damen und Herren,
        - Moin,
        - Hallo liebes Lumenia-Team,
        - Guten [Morgen|Abend],
        - hi zusammen
        - Grüß Gott,
      closing
        - Danke
        - Vielen Dank im Voraus
        - Mit freundlichen Grüßen, {firstname}
        - [Viele|Beste|Liebe] Grüße, {firstname}
        - mfg
        - Gruß {firstname}
        - Ich freue mich auf Ihre [Antwort|Rückmeldung].
        - Danke schon mal, {firstname}
      vague
        - Ich [brauche|bräuchte] mal Hilfe, ist jemand da?
        - Können Sie mich bitte [heute|morgen|zeitnah] unter {phone} zurückrufen?
        - hallo??? [liest das jemand|noch da]
        - Ich hätte [eine kurze|mal eine] Frage
        - Ich habe [letzte Woche|gestern] schon geschrieben und nichts gehört
        - Irgendwas stimmt hier nicht, [schaut bitte mal nach|bitte prüfen]
        - Ich möchte mit einem [Menschen|echten Mitarbeiter] sprechen, nicht mit einem Automaten
        - ok danke
        - passt, [hat sich erledigt|alles gut]
        - Wie sind eure [Öffnungszeiten|Servicezeiten] am Wochenende?
        - Ich schicke das [noch einmal|erneut], weil ich nicht weiß, ob es ankam
        - Entschuldigung, falsches [Fenster|Formular]
        - Ihre Kollegin hat mir da etwas gesagt, das ich nicht [verstehe|nachvollziehen kann]
        - Siehe [Anhang|Screenshot], da sieht man es
        - immer noch dasselbe wie vorher
        - Es ist [eilig|wirklich dringend], bitte melden
        - Antwortet hier eigentlich [ein Mensch|jemand Echtes] oder nur ein Programm?
        - Noch eine Kleinigkeit, dann bin ich weg
      reply-frame
        - Hallo {firstname}, vielen Dank für Ihre Nachricht.
        - Guten Tag {firstname}, danke, dass Sie sich an Lumenia wenden.
        - Schön, dass Sie sich melden, wir [helfen gern weiter|sehen uns das an].
        - Bei weiteren Fragen antworten Sie einfach auf diese Nachricht.
        - Freundliche Grüße, Ihr Lumenia-Team
        - Wir hoffen, das [hilft Ihnen weiter|beantwortet Ihre Frage].

    intent charged-twice
      subject
        - Doppelte Abbuchung
        - Zweimal bezahlt?
        - Frage zur Rechnung
      ask
        - Bei mir wurde [zweimal|doppelt] abgebucht, jeweils {amount} am {date}
        - Auf meinem Kontoauszug stehen zwei identische Posten von Lumenia, [wieso|warum das]?
        - hab nur einmal bestellt aber der betrag ist [zwei mal|doppelt] runter
        - Die Bestellung {order} wurde der Karte mit {card4} [zweifach|gleich zweimal] belastet, bitte einen Betrag zurückbuchen
        - Beim Bezahlen kam eine Fehlermeldung, ich habe nochmal geklickt, jetzt [fehlt mir das Geld doppelt|sind es zwei Zahlungen]
        - Für {plan} ist diesen Monat [die doppelte Gebühr|alles zweimal] eingezogen worden
        - Mein Mann sagt, {amount} wären heute früh und [eine Minute später|gleich danach] nochmal weggegangen
        - Warum wollt ihr für ein einziges {product} zweimal Geld von mir?
      reply
        - Meist ist eine der beiden Buchungen nur eine Vormerkung, die Ihre Bank nach einigen Tagen freigibt; sind beide endgültig gebucht, erstatten wir die zweite auf dasselbe Zahlungsmittel.
        - Nennen Sie uns bitte Datum und Betrag beider Buchungen, dann prüfen wir, ob die zweite endgültig ist.

    intent refund-status
      subject
        - Wo bleibt mein Geld
        - Erstattung {order}
      ask
        - Wann kommt die Erstattung für {order} [endlich an|auf mein Konto]?
        - Ihr habt mir vor {days} Tagen eine Rückzahlung bestätigt, gesehen habe ich [nichts|keinen Cent]
        - Die Rücksendung ist laut Tracking längst bei euch, aber das Geld [fehlt noch|ist nicht da]
        - warte immer noch auf meine {amount}, [wie lange dauert das|was ist da los]
        - Könnten Sie mir den [Stand|Bearbeitungsstand] meiner Gutschrift mitteilen?
        - Meine Bank sagt, es sei [keine Überweisung|nichts] von Ihnen eingegangen
        - In der Mail stand 5 Werktage, [inzwischen|jetzt] sind es fast drei Wochen ohne Eingang
        - Ist die Rückbuchung auf die {card4} schon raus oder [liegt|hängt] die noch bei euch?
      reply
        - Die Erstattung ist angewiesen; je nach Bank dauert es einige Werktage, bis sie erscheint. Den Stand sehen Sie unter Konto > Bestellungen > Erstattungen.

    intent refund-request
      subject
        - Geld zurück
        - Antrag auf Erstattung
        - Rückerstattung
      ask
        - Ich möchte mein Geld [zurück|wiederhaben], {app} hält nicht, was versprochen wird
        - Kann man einen [Kauf|Fehlkauf] von {amount} rückgängig machen und erstattet bekommen?
        - Mein Sohn hat aus Versehen etwas gekauft, [bekomme ich das zurück|erstattet ihr sowas]?
        - hab das abo diesen monat gar nicht [genutzt|angefasst], bitte betrag zurückzahlen
        - Hiermit bitte ich um [Rückzahlung|Erstattung] des Kaufpreises für Bestellung {order}
        - Die Verlängerung wollte ich nie, [erstatten Sie|überweisen Sie] mir bitte den Betrag
        - Was muss ich tun, um die {amount} wieder gutgeschrieben zu bekommen?
        - Das {product} taugt nichts, ich verlange den vollen Preis [zurück|retour]
      reply
        - Unter Konto > Bestellungen > Erstattung beantragen können Sie das innerhalb der Frist einreichen; nach Prüfung geht der Betrag an das ursprüngliche Zahlungsmittel.

    intent cancel-subscription
      subject
        - Kündigung
        - Abo kündigen
        - Vertrag beenden
      ask
        - Hiermit [kündige|beende] ich mein Abo {plan} zum nächstmöglichen Zeitpunkt
        - Wie [kündige|stoppe] ich mein Abonnement? Den Knopf finde ich nicht
        - will das nicht mehr weiter bezahlen, [bitte abmelden|macht das abo aus]
        - Wenn ich heute kündige, kann ich [bis Monatsende|die bezahlte Zeit] noch weiter nutzen?
        - Bitte bestätigen Sie mir die Kündigung [schriftlich|per Mail]
        - Ich brauche {plan} nicht mehr und möchte [aussteigen|raus aus dem Vertrag]
        - Habe schon {count} mal auf Beenden geklickt, das Abo [läuft immer noch|steht weiter auf aktiv]
        - Aus finanziellen Gründen müssen wir uns leider von Lumenia [trennen|verabschieden]
      reply
        - Kündigen können Sie unter Konto > Abo > Kündigen; der Zugang bleibt bis zum Ende des bezahlten Zeitraums bestehen.

    intent upgrade-plan
      subject
        - Wechsel auf {plan2}
        - größerer Tarif
      ask
        - Ich habe {plan} und möchte auf {plan2} [wechseln|hochstufen]
        - Was [kostet|zahle ich für] der Umstieg in den größeren Tarif mitten im Monat?
        - mein paket reicht nicht mehr, [wie kriege ich mehr|will das nächste]
        - Wird der Rest von {plan} beim Wechsel nach oben [angerechnet|verrechnet]?
        - Ab wann gelten die zusätzlichen Funktionen, wenn ich [aufstocke|das bessere Abo nehme]?
        - Der Button zum Aufstufen in {app} ist [grau|nicht klickbar]
        - Bitte [schalten Sie|stellen Sie] mich auf die Vollversion um
        - Wir sind jetzt mehr Leute zu Hause und brauchen [den nächsthöheren|einen größeren] Vertrag
      reply
        - Unter Konto > Abo > Tarif wechseln stufen Sie auf {plan2} hoch; es gilt sofort und wird anteilig berechnet.

    intent cancel-free-trial
      subject
        - Probemonat beenden
        - Testphase
      ask
        - Ich bin im [Probemonat|Testzeitraum] und will nicht, dass danach abgebucht wird
        - Bis wann muss ich die kostenlose Testphase [beenden|kündigen]?
        - Der Probezeitraum endet [morgen|am {date}], wie komme ich da raus?
        - wollte nur mal testen, [bitte nicht ins abo umwandeln|will kein bezahl abo]
        - Ich habe für den Gratistest meine Karte hinterlegt und jetzt [Angst|Sorge], dass es kostet
        - Kann ich den Test jetzt stoppen und ihn trotzdem [zu Ende nutzen|bis zum letzten Tag verwenden]?
        - {plan} ausprobiert, gefällt mir nicht, [bitte rausnehmen|danke nein], bevor es Geld kostet
        - Die {days} Gratistage laufen ab und ich finde nirgends, wo man Nein sagen kann
      reply
        - Beenden Sie den Test unter Konto > Abo vor dem dort genannten Tag; es wird nichts abgebucht und Sie können ihn bis dahin nutzen.

    intent reset-password
      subject
        - Passwort vergessen
        - Login geht nicht
        - Kennwort
      ask
        - Ich habe mein Passwort [vergessen|verlegt], wie bekomme ich ein neues?
        - Das Kennwort für {email} [stimmt|passt] angeblich nicht mehr
        - Der Link zum Zurücksetzen ist [abgelaufen|ungültig]
        - komme nicht mehr rein, weiss das [pw|passwort] nicht mehr
        - Bitte schicken Sie mir [einen Link|eine Möglichkeit], um das Kennwort zu ändern
        - Bei Passwort vergessen passiert [gar nichts|einfach nichts], wenn ich absende
        - Ich war ewig nicht in {app} und [keine Ahnung|weiß beim besten Willen nicht], was ich damals eingegeben habe
        - Neues Kennwort gesetzt, trotzdem heißt es [falsche Zugangsdaten|Anmeldung fehlgeschlagen]
      reply
        - Tippen Sie auf der Anmeldeseite auf «Passwort vergessen»; Sie erhalten einen Link, es gilt immer der neueste.

    intent reset-two-factor-code
      subject
        - Zwei-Faktor
        - Bestätigungscode falsch
      ask
        - Der sechsstellige Code aus der Authenticator-App wird [abgelehnt|nicht angenommen]
        - Wie setze ich die [Zwei-Faktor-Anmeldung|zweistufige Anmeldung] zurück?
        - 2fa code geht nicht, [passwort ist richtig|immer falsch]
        - Ich muss den zweiten Faktor [neu einrichten|zurücksetzen lassen], die Codes stimmen nicht mehr
        - Meine Wiederherstellungscodes sind [weg|nicht auffindbar], was nun?
        - Nach dem Kennwort hänge ich beim [zweiten Schritt|Codefeld] fest
        - Seit dem Zurücksetzen meines Telefons passen die Zahlen [nicht mehr|nie]
        - Bitte [entfernen|deaktivieren] Sie die Zusatzabfrage beim Login, ich kann keine Codes mehr erzeugen
      reply
        - Mit einem Wiederherstellungscode kommen Sie hinein und richten den zweiten Faktor unter Konto > Sicherheit neu ein; ohne Code prüfen wir vorher Ihre Identität.

    intent account-locked
      subject
        - Konto gesperrt
        - Zugang gesperrt
      ask
        - Mein Konto ist [gesperrt|blockiert] und ich weiß nicht wieso
        - Nach {count} Fehlversuchen komme ich nicht mehr rein, wie lange [dauert|gilt] die Sperre?
        - Bitte [entsperren|freischalten] Sie den Zugang für {email}
        - da steht zu viele versuche, [was jetzt|ich warte seit stunden]
        - Die Kinder haben am Passwort herumprobiert, nun [geht nichts mehr|sind wir alle ausgesperrt]
        - Es heißt, mein Account sei aus Sicherheitsgründen [deaktiviert|vorübergehend geschlossen]
        - Ich brauche [heute noch|dringend] Zugriff, das Profil ist aber dicht
        - Habe nichts Verbotenes getan und bin trotzdem ausgesperrt
      reply
        - Die Sperre löst sich nach einiger Zeit von selbst; sofort geht es, wenn Sie das Passwort über den Link in unserer E-Mail neu setzen.

    intent delete-account
      subject
        - Konto löschen
        - Löschung meines Accounts
      ask
        - Bitte [löschen|entfernen] Sie mein Konto samt allen Daten
        - Wie kann ich meinen Account {email} [endgültig|für immer] schließen?
        - will komplett weg, [profil löschen|alles löschen] bitte
        - Nicht nur das Abo, ich möchte, dass mein ganzes Profil [verschwindet|weg ist]
        - Wie lange bewahrt ihr meine Sachen nach der [Löschung|Kontoschließung] noch auf?
        - Ich habe noch ein altes Benutzerkonto, das ich nicht [brauche|nutze], bitte auflösen
        - In den Einstellungen finde ich keinen Punkt, um mich [abzumelden und zu löschen|ganz zu entfernen]
        - Ich fordere Sie auf, meinen Account zu tilgen und mir das zu bestätigen
      reply
        - Unter Konto > Datenschutz > Konto löschen starten Sie die Löschung; in der Bedenkzeit können Sie sie noch widerrufen.

    intent change-address
      subject
        - Umzug
        - Neue Adresse
      ask
        - Ich bin umgezogen, wo [ändere|aktualisiere] ich meine Anschrift?
        - Meine neue Adresse lautet {street}, {zip} {city}, bitte [ändern|eintragen]
        - Im Profil steht noch die [alte|frühere] Wohnung, die soll raus
        - kann die adresse nicht speichern, [plz wird nicht erkannt|kommt immer fehler]
        - Ab {date} wohne ich in {city}, bitte [vermerken|stellen Sie das um]
        - Wie lege ich eine andere Anschrift als [Standard|Voreinstellung] fest?
        - Bei der Hausnummer habe ich mich beim Registrieren [vertippt|verschrieben]
        - Eure Post geht immer noch an mein Elternhaus, ich lebe aber längst woanders
      reply
        - Ändern können Sie sie unter Konto > Adressen > Bearbeiten; bereits verschickte Bestellungen behalten die alte Anschrift.

    intent newsletter-unsubscribe
      subject
        - Newsletter abbestellen
        - Keine Werbung mehr
      ask
        - Bitte [nehmen|streichen] Sie mich aus dem Newsletter-Verteiler
        - Ich bekomme trotz Abmeldung weiter [Werbemails|Angebote]
        - Wie [bestelle|melde] ich den Newsletter wieder ab?
        - der abmelde link [geht nicht|führt ins leere], nervt
        - Ich habe dem Empfang von Werbung an {email} nie [zugestimmt|eingewilligt]
        - Jeden Tag eine Rabattmail, [das muss aufhören|mir reicht's]
        - Versandinfos ja, Reklame nein, [kann man das trennen|geht das]?
        - Hiermit widerspreche ich der Nutzung meiner Adresse zu Marketingzwecken
      reply
        - Wir haben Sie ausgetragen. Alternativ finden Sie unten in jeder Ausgabe «Abmelden»; Bestellmails erhalten Sie weiterhin.

    intent where-is-my-order
      subject
        - Bestellung {order}
        - Wo ist meine Bestellung?
      ask
        - Wo [bleibt|ist] meine Bestellung {order} vom {date}?
        - Habe vor {days} Tagen bestellt und seitdem [nichts gehört|keine Info]
        - wann kommt mein {product}, [schon verschickt|ist das unterwegs]?
        - Im Konto steht nur „in Bearbeitung“, [wann geht es los|ist das normal]?
        - Können Sie mir den [Stand|Status] des Auftrags {order} nennen? Es ist ein Geschenk
        - Bezahlt habe ich längst, aber ob die Ware [raus ist|das Lager verlassen hat], weiß ich nicht
        - Für wann ist denn die [Lieferung|Zustellung] meiner Bestellung geplant?
        - Ich erkundige mich nach meinem Einkauf von neulich, gibt es da was Neues?
      reply
        - Status und voraussichtlichen Termin von {order} sehen Sie unter Konto > Bestellungen; sobald die Ware das Lager verlässt, kommt die Sendungsnummer per Mail.

    intent cancel-order
      subject
        - Storno {order}
        - Bestellung stornieren
      ask
        - Bitte [stornieren|annullieren] Sie meine Bestellung {order}
        - Ich habe mich verklickt, kann ich den Kauf [zurücknehmen|rückgängig machen]?
        - brauche das {product} doch nicht, [bitte nicht verschicken|storno bitte]
        - Woanders war es billiger, wie [widerrufe|storniere] ich den Auftrag von heute Morgen?
        - Der Stornieren-Knopf [fehlt|ist verschwunden], könnt ihr das für mich machen?
        - Falls das Paket noch nicht gepackt ist, [halten Sie es bitte auf|stoppen Sie es]
        - Ich trete hiermit von der Bestellung {order} zurück, bitte [Zahlung freigeben|kein Geld abbuchen]
        - versehentlich zweimal bestellt, einmal reicht mir
      reply
        - Solange die Bestellung nicht gepackt wird, stornieren Sie unter Konto > Bestellungen > Stornieren; danach bitte die Annahme verweigern oder zurücksenden.

    intent change-order
      subject
        - Bestellung ändern
        - Falsches Modell bestellt
      ask
        - Kann ich bei {order} noch die Farbe [ändern|wechseln]?
        - Ich habe die falsche [Menge|Variante] bestellt, bitte auf zwei Stück korrigieren
        - möchte zu meiner bestellung noch [was dazu|ein kabel] nehmen, geht das?
        - Statt des {product} hätte ich lieber die [große|schwarze] Ausführung, ohne neu bestellen zu müssen
        - Beim Lesen der Bestätigung fiel mir auf, dass ich das [falsche Modell|Falsche] gewählt habe
        - Lässt sich ein bereits bezahlter Auftrag [bearbeiten|anpassen] oder muss ich stornieren?
        - Bitte [einen Artikel|eine Position] aus {order} streichen, den Rest behalten
        - Ich würde gern an meinem Einkauf von vorhin etwas umstellen
      reply
        - Solange der Status «Eingegangen» ist, ändern Sie Artikel und Menge unter Konto > Bestellungen > Bearbeiten; später geht es leider nicht mehr.

    intent parcel-not-arrived
      subject
        - Paket nicht da
        - Lieferung überfällig
      ask
        - Mein Paket sollte [gestern|am {date}] kommen und ist nicht da
        - Seit {days} Tagen warte ich auf die Sendung, ist sie [verloren|verschollen]?
        - paket immer noch nicht angekommen, [{carrier} weiss von nix|was nun]
        - Der Liefertermin ist [längst|seit Tagen] vorbei und hier kam niemand
        - Bitte starten Sie einen [Nachforschungsauftrag|Suchauftrag], die Lieferung ist überfällig
        - Ich saß den ganzen Tag zu Hause und der Bote kam [nicht|einfach nicht]
        - Versprochen waren zwei Tage, jetzt [ist es bald|sind wir bei] eine Woche ohne Paket
        - Eure Ware ist rausgegangen, bei mir ist aber nie etwas eingetroffen
      reply
        - Das tut uns leid. Ist der Termin einige Werktage überschritten, starten wir bei {carrier} eine Nachforschung und melden uns mit dem Ergebnis.

    intent tracking-not-updating
      subject
        - Sendungsverfolgung
        - {tracking} keine Änderung
      ask
        - Die Sendungsverfolgung zu {tracking} steht seit {days} Tagen [still|auf demselben Stand]
        - Bei {carrier} ist meine Nummer [unbekannt|nicht zu finden]
        - da steht nur elektronisch angekündigt, [passiert da noch was|seit tagen]
        - Warum [aktualisiert|ändert] sich der Sendungsstatus nicht?
        - Der Link zum Verfolgen [führt ins Leere|zeigt einen Fehler], stimmt der Code?
        - Letzter Eintrag: Paketzentrum {city}, [danach nichts mehr|seitdem Funkstille]
        - Ich schaue jeden Morgen nach dem Tracking und es heißt immer [in Zustellung|unterwegs]
        - Sendungsnummer bekommen, aber keine Daten dazu
      reply
        - Zwischen zwei Scans kann es ein, zwei Tage dauern. Tut sich danach nichts, lassen wir das Paket beim Zusteller suchen.

    intent delivered-not-received
      subject
        - Laut Tracking zugestellt
        - Zugestellt, aber nicht bei mir
      ask
        - Angeblich [zugestellt|ausgeliefert], aber ich habe nichts bekommen
        - Laut {carrier} um {time} übergeben, da war [niemand hier|ich allein und keiner hat geklingelt]
        - status zugestellt, [stimmt aber nicht|wo ist es denn]
        - Die Unterschrift auf dem Beleg ist [nicht meine|von keinem aus dem Haus]
        - Alle Nachbarn gefragt, [keiner|niemand] hat mein Paket angenommen, obwohl es als geliefert gilt
        - Gibt es ein [Foto|Nachweis] von der Ablage? Vor meiner Tür lag jedenfalls nichts
        - Am {date} soll ich die Sendung erhalten haben, [da waren wir verreist|das ist gelogen]
        - Der Fahrer hat einfach auf erledigt gedrückt und ist weitergefahren
      reply
        - Bitte prüfen Sie zuerst Nachbarn und Abstellorte; findet sich nichts, fordern wir bei {carrier} den Zustellnachweis an und eröffnen eine Reklamation.

    intent return-item
      subject
        - Rücksendung
        - Artikel zurückgeben
      ask
        - Ich möchte das {product} [zurückgeben|zurückschicken], wie geht das?
        - Gefällt mir nicht, [wohin damit|wie läuft die Rückgabe]?
        - retoure für {order} anmelden [wie|bitte]
        - Von drei bestellten Teilen will ich eins [nicht behalten|retournieren]
        - An welche [Adresse|Stelle] sende ich Ware, die ich nicht haben will?
        - Das Gerät ist in Ordnung, nur [nichts für mich|nicht das Richtige], ich mache vom Widerruf Gebrauch
        - Ausgepackt, ausprobiert, enttäuscht. Wie werde ich es [wieder los|an euch los]?
        - Nehmen Sie das auch in einer Filiale zurück oder nur per Post?
      reply
        - Wählen Sie unter Konto > Bestellungen > Zurückgeben Artikel und Grund; danach kommen Etikett und Anleitung.

    intent return-label
      subject
        - Rücksendeetikett
        - Retourenschein fehlt
      ask
        - Können Sie mir ein [Rücksendeetikett|Retourenlabel] für {order} schicken?
        - Das PDF mit dem Aufkleber ist [nicht angekommen|nie gekommen]
        - hab keinen drucker, [gibts einen qr code|was mache ich jetzt]
        - Der Paketschein ist [abgelaufen|unleserlich], ich brauche einen neuen
        - Ich habe den beigelegten Zettel für die Rücksendung [weggeworfen|verloren]
        - Wo kann ich das Label [herunterladen|noch einmal ausdrucken]?
        - Am Schalter sagte man mir, der Strichcode sei [ungültig|nicht im System]
        - Retoure ist angemeldet, aber was klebe ich nun aufs Paket?
      reply
        - Das Etikett können Sie unter Konto > Rücksendungen erneut laden; ohne Drucker zeigen Sie im Paketshop den QR-Code.

    intent exchange-size
      subject
        - Größe umtauschen
        - passt nicht
      ask
        - Das Armband ist zu [klein|groß|eng], kann ich die Größe tauschen?
        - Ich habe M bestellt, brauche aber [L|S], wie [tausche ich um|läuft der Umtausch]?
        - passt nicht, [hätte gern eine nummer größer|brauch kleiner]
        - Muss ich erst zurückschicken oder kommt die andere Größe [sofort|vorab]?
        - Dasselbe Modell bitte, nur [eine Nummer kleiner|weiter]
        - Kostet der Tausch in eine andere Größe [extra|Versand]?
        - Der Kopfbügel drückt, habt ihr den auch [weiter|in XL] zum Umtauschen?
        - Meiner Tochter ist es am Handgelenk viel zu locker
      reply
        - Wählen Sie unter Konto > Bestellungen > Umtauschen die neue Größe; der erste Tausch ist kostenlos, die Ware wird reserviert.

    intent device-broken
      subject
        - Gerät defekt
        - {device} kaputt
      ask
        - Mein {device} ist [kaputt|defekt], was kann ich tun?
        - Das {device} geht seit [gestern|ein paar Tagen] nicht mehr an
        - gerät tot, [keine lampe nix|macht keinen mucks]
        - Nach nur [drei|acht] Monaten funktioniert das {product} nicht mehr, ich möchte die Garantie nutzen
        - Es schaltet sich [dauernd ab|von selbst aus] und startet dann nicht mehr
        - Wie [melde|reiche] ich einen Garantiefall ein? Das Teil hat den Geist aufgegeben
        - Ladekabel, Steckdose, alles getauscht, es [rührt sich nichts|bleibt dunkel]
        - Gekauft am {date}, schon ein Defekt, bitte um Reparatur
      reply
        - Das tut uns leid. Führen Sie zuerst den Neustart laut Anleitung aus; hilft das nicht, melden Sie den Fall mit Rechnung unter Konto > Geräte > Garantie an.

    intent repair-status
      subject
        - Reparatur {code}
        - Stand der Reparatur
      ask
        - Wie [steht es um|weit ist] die Reparatur meines {device}?
        - Seit {days} Tagen liegt mein Gerät in eurer Werkstatt und [keiner meldet sich|ich höre nichts]
        - wann krieg ich mein {device} [zurück|wieder]?
        - Der Vorgang {code} steht auf „[Warten auf Ersatzteil|Diagnose]“, was heißt das?
        - Ist mein eingeschicktes {product} überhaupt [angekommen|bei euch eingegangen]?
        - Man sagte zwei Wochen, [jetzt sind es vier|die sind um], gibt es einen Termin?
        - Lässt es sich noch [richten|reparieren] oder nicht? Ich brauche es beruflich
        - Ich bitte um Nachricht, wann mit der Rückgabe des instand gesetzten Geräts zu rechnen ist
      reply
        - Jeden Schritt sehen Sie unter Konto > Reparaturen; nach der Diagnose und beim Rückversand schreiben wir Ihnen.

    intent warranty-length
      subject
        - Garantiedauer
        - Noch Garantie?
      ask
        - Wie lange [habe|gilt] ich auf das {device} Garantie?
        - Gekauft am {date}, [bin ich noch in der Garantie|ist das noch abgedeckt]?
        - garantie zwei oder drei jahre beim {product}?
        - Ab wann [läuft|zählt] die Garantiezeit, ab Kauf oder ab Lieferung?
        - Verlängert sich die Frist, wenn ich ein [Ersatzgerät|Austauschgerät] bekommen habe?
        - Gilt für Akku und Zubehör [dieselbe Dauer|das Gleiche]?
        - Wo kann ich nachsehen, bis wann mein Gerät [abgesichert|geschützt] ist?
        - Bevor ich kaufe: wie viele Jahre stehen Sie dafür gerade?
      reply
        - Die Frist beginnt mit der Lieferung; das genaue Datum für Ihr {device} steht unter Konto > Geräte > Garantie.

    intent app-crashes
      subject
        - App stürzt ab
        - {app} Absturz
      ask
        - {app} [stürzt ab|schließt sich], sobald ich sie öffne
        - Seit dem Update [schmiert|stürzt] die App auf {os} ständig ab
        - app geht auf und [sofort wieder zu|zack weg], neu installiert hab ich schon
        - Mitten in der Nutzung lande ich [plötzlich|ohne Meldung] auf dem Startbildschirm
        - Absturz mit Meldung {error}, [ist das bekannt|was tun]?
        - Wenn ich auf [Einstellungen|mein Profil] tippe, fliegt mich die Anwendung raus
        - Keine zehn Sekunden bleibt sie offen, so ist sie [unbrauchbar|nicht zu benutzen]
        - Auf dem Tablet läuft alles, auf dem Handy friert sie ein und ist weg
      reply
        - Bitte aktualisieren Sie {app}, leeren den Cache und starten das Telefon neu; bleibt es dabei, senden Sie den Bericht über Einstellungen > Hilfe.

    intent sync-not-working
      subject
        - Synchronisierung
        - Daten nicht gleich
      ask
        - {app} [synchronisiert|gleicht] nicht mehr zwischen Handy und PC
        - Was ich am Telefon eingebe, taucht am Rechner [nicht auf|nie auf]
        - sync hängt, [steht seit stunden bei 99%|immer {error}]
        - Auf zwei Geräten sehe ich [unterschiedliche|verschiedene] Stände, dasselbe Konto
        - Warum kommen neue Notizen nicht auf dem Tablet [an|rüber]?
        - „Jetzt abgleichen“ gedrückt, danach erscheint nur [ein rotes Symbol|eine Warnung]
        - Im Büro habe ich noch die Liste von [letzter Woche|vorgestern], zu Hause die neue
        - Die Änderungen meiner Frau kommen bei mir nicht an
      reply
        - Prüfen Sie, ob beide Geräte dasselbe Konto nutzen, und tippen Sie auf Einstellungen > Abgleich > Jetzt abgleichen; oft hilft einmal ab- und anmelden.

    intent app-slow
      subject
        - App sehr langsam
        - Ladezeiten
      ask
        - {app} ist [furchtbar|unerträglich] langsam geworden
        - Zum Öffnen braucht die App [eine Minute|ewig], das war früher nicht so
        - alles [ruckelt|hakt] seit der neuen version
        - Kann man {app} irgendwie [beschleunigen|schneller machen]? Das Handy ist neu
        - Jede Seite zeigt erst mal [den Ladekringel|ein drehendes Rädchen]
        - Ich tippe und der Buchstabe kommt [Sekunden später|mit Verzögerung]
        - Abstürzen tut sie nicht, sie ist nur [zäh wie Kaugummi|lahm]
        - Andere Programme laufen flott, nur bei eurem warte ich mich tot
      reply
        - Leeren Sie den Cache unter Einstellungen > Speicher und halten Sie Platz auf dem Telefon frei; die neueste Version ist ebenfalls schneller.

    intent bluetooth-pairing
      subject
        - Bluetooth koppeln
        - Verbindung {device}
      ask
        - Ich kann das {device} nicht per Bluetooth [koppeln|verbinden]
        - Mein Handy [findet|sieht] den Kopfhörer nicht, obwohl er an ist
        - bluetooth bricht [ständig|alle paar minuten] ab
        - Wie komme ich beim {device} in den [Kopplungsmodus|Pairing-Modus]?
        - Bisher am Tablet, jetzt soll es ans [Notebook|neue Telefon], klappt aber nicht
        - Es erscheint in der Liste, beim Antippen heißt es [Kopplung abgelehnt|nicht möglich]
        - Welche PIN muss ich beim [Koppeln|Verbinden] eingeben? Im Handbuch steht keine
        - Gerät entfernt und neu gesucht, taucht nicht mehr auf
      reply
        - Halten Sie die Taste, bis die Lampe blau blinkt, entfernen Sie die alte Kopplung am Telefon und suchen Sie erneut.

    intent wifi-connection
      subject
        - WLAN Problem
        - {device} offline
      ask
        - Das {device} [verbindet sich|kommt] nicht ins WLAN
        - Neuer [Router|Anbieter], seitdem findet das Gerät kein Netz
        - wlan passwort stimmt, [trotzdem fehler|{device} sagt nein]
        - Unterstützt ihr [5 GHz|Mesh]? Mein Netz taucht in der Auswahl nicht auf
        - Jede Nacht [verliert|verlässt] es das Funknetz und ich muss den Stecker ziehen
        - Alles im Haus ist online, nur [dieses Ding|das {device}] nicht
        - Wie ziehe ich das Gerät in ein [anderes|neues] Heimnetz um?
        - In der App steht „nicht erreichbar“, die Leuchte ist orange
      reply
        - Nutzen Sie ein 2,4-GHz-Netz: in der App Gerät > Netzwerk öffnen und dem Assistenten folgen, das {device} dabei nah am Router.

    intent firmware-update
      subject
        - Firmware Update
        - Update hängt
      ask
        - Das Firmware-Update vom {device} [bleibt hängen|hängt bei der Hälfte]
        - Wie [spiele|installiere] ich die neue Firmware auf?
        - aktualisiert seit zwei stunden, [ausschalten oder warten|was tun]?
        - Neue Gerätesoftware wird angeboten, bricht aber mit [{error}|einer Meldung] ab
        - Nach der Aktualisierung [fehlen Funktionen|reagiert das {device} kaum], kann ich zurück?
        - Wo sehe ich, welche [Version|Firmware] drauf ist?
        - Mein Bruder hat dasselbe Modell und [schon das Update|eine neuere Version], ich bekomme nichts angezeigt
        - Muss ich installieren, was das Gerät dauernd vorschlägt?
      reply
        - Lassen Sie das {device} am Strom und nah am Router und starten Sie in der App Gerät > Firmware; nicht ausschalten, solange die Lampe blinkt.

    intent video-not-playing
      subject
        - Video startet nicht
        - schwarzes Bild
      ask
        - Videos [starten|laden] nicht, es dreht sich nur der Kreis
        - Nach Play kommt [schwarzer Bildschirm|Fehler {error}]
        - film läuft nicht im {browser}, [menü geht|am handy schon]
        - Die Folge [stoppt|bleibt] nach einer Minute stehen
        - Ton ist da, aber [kein Bild|alles bleibt schwarz]
        - Ich bezahle {plan} und kann [keine einzige Serie|nichts] abspielen
        - Am Laptop klappt die Wiedergabe, am Fernseher [nie|nicht]
        - Gestern Abend wollten wir gemütlich einen Film schauen und der ging einfach nicht los
      reply
        - Schließen Sie die App ganz, prüfen Sie die Verbindung und aktualisieren Sie; im Browser Cache leeren und Erweiterungen abschalten.

    intent download-limit
      subject
        - Downloadlimit
        - Keine Downloads mehr möglich
      ask
        - Es heißt, mein [Downloadlimit|Limit] sei erreicht, wie hoch ist das?
        - Wie viele [Filme|Folgen] darf ich mit {plan} gleichzeitig herunterladen?
        - will was für den flug laden, [geht nicht mehr|maximale anzahl]
        - Ich habe alte Downloads gelöscht, die Meldung [bleibt|kommt trotzdem]
        - Auf wie vielen [Geräten|Handys] kann ich Titel offline speichern?
        - Ein Titel lässt sich dieses Jahr angeblich nicht [nochmals|erneut] laden
        - Im Urlaub ohne Netz sind {count} Stück [zu wenig|ein Witz], kann man das erhöhen?
        - Bekomme ich im größeren Tarif mehr zum Mitnehmen?
      reply
        - Die Grenze hängt vom Tarif ab und gilt über alle Geräte; unter Downloads > Verwalten löschen, dann ist der Platz sofort frei.

    intent casting-to-tv
      subject
        - Auf den Fernseher
        - Streamen zum TV
      ask
        - Wie bekomme ich den Film vom Handy auf den [Fernseher|TV]?
        - Das Symbol zum [Übertragen|Streamen] fehlt in {app}
        - mein tv wird [nicht gefunden|nicht angezeigt] in der liste
        - Die Übertragung [bricht ab|springt aufs Handy zurück] nach ein paar Minuten
        - Auf dem großen Bildschirm [kommt nur Ton|ist nichts zu sehen], das Video bleibt im Telefon
        - Brauche ich einen [Stick|Adapter], um Serien im Wohnzimmer zu sehen?
        - Bildschirm spiegeln [ruckelt|geht nicht], gibt es einen besseren Weg?
        - Letzte Woche ging das Senden ins Wohnzimmer noch, heute nicht
      reply
        - Handy und Fernseher ins selbe WLAN, Video öffnen und auf das Übertragen-Symbol tippen; fehlt es, beide Geräte neu starten.

    intent storage-full
      subject
        - Speicher voll
        - Kein Platz mehr
      ask
        - Mein Speicher ist [voll|bei 100 %], ich kann nichts mehr hochladen
        - Wie schaffe ich [Platz|Luft] in der Cloud, ohne Fotos zu verlieren?
        - schon so viel gelöscht und es heißt [immer noch voll|kein platz]
        - Was [belegt|frisst] bei mir die ganzen Gigabyte?
        - Täglich kommt die Warnung, dass der Platz [zur Neige geht|knapp wird]
        - Angeblich {count} GB belegt, dabei habe ich nur [ein paar Dokumente|kaum etwas] drin
        - Zählt der Papierkorb [mit|auch zum Kontingent]?
        - Es passt keine einzige Datei mehr hinein, was kann weg?
      reply
        - Unter Dateien > Nutzung sehen Sie die größten Posten; leeren Sie auch den Papierkorb, denn dessen Inhalt zählt mit.

    intent files-deleted-recover
      subject
        - Gelöschte Dateien
        - Ordner weg!
      ask
        - Ich habe aus Versehen einen Ordner [gelöscht|weggeworfen], kann man den retten?
        - Meine Urlaubsfotos sind [verschwunden|weg], wo finde ich die?
        - datei gelöscht und [papierkorb geleert|nicht mehr im papierkorb], hilfe
        - Wie lange lassen sich gelöschte Sachen [wiederherstellen|zurückholen]?
        - Das Kind hat meine [Abschlussarbeit|ganze Arbeit] in den Müll verschoben
        - Ich brauche den Stand vom {date} [zurück|wieder], da war noch alles da
        - Beim Aufräumen habe ich leider [das Falsche|zu viel] entfernt
        - Beim Öffnen fehlt plötzlich die Hälfte meiner Unterlagen
      reply
        - Schauen Sie unter Dateien > Papierkorb: dort bleibt Gelöschtes eine Zeit lang; auswählen und Wiederherstellen tippen.

    intent shared-folder-access
      subject
        - Geteilter Ordner
        - Kein Zugriff
      ask
        - Ich habe keinen Zugriff auf den Ordner, der mir [freigegeben|geteilt] wurde
        - Meine Kollegin kann die Freigabe nicht [öffnen|sehen]
        - einladung angenommen aber ordner [leer|nicht da]
        - Wie gebe ich {email} Zugang zu meinen [Unterlagen|Bildern]?
        - Seit heute sehe ich den [Teamordner|Vereinsordner] nicht mehr
        - Es verlangt ein anderes Konto, wenn ich auf den [Link vom Chef|gemeinsamen Ordner] gehe
        - Der Besitzer schwört, er habe mich [eingeladen|hinzugefügt], bei mir kommt nichts
        - Von uns vieren kommt nur einer an die gemeinsamen Sachen ran
      reply
        - Die Einladung muss an dieselbe Adresse gehen, mit der Sie sich anmelden; der Besitzer kann sie unter Teilen > Mitglieder erneut senden.

    intent points-missing
      subject
        - Punkte fehlen
        - Punkte nicht gutgeschrieben
      ask
        - Für {order} wurden mir keine Punkte [gutgeschrieben|angerechnet]
        - Für {amount} eingekauft und der Punktestand [bleibt gleich|hat sich nicht bewegt]
        - mir fehlen punkte, [müssten {count} sein|da stimmt was nicht]
        - Wann werden Punkte nach einem Kauf [gebucht|sichtbar]?
        - Ich war beim Bestellen nicht [eingeloggt|angemeldet], kann man das nachtragen?
        - Versprochen waren doppelte Punkte, bekommen habe ich [nur die einfachen|die Hälfte]
        - Mein letzter Einkauf taucht im Club [nicht auf|gar nicht auf]
        - Das {product} hätte laut Aktion einiges bringen müssen, angekommen ist nichts
      reply
        - Punkte werden nach Ablauf der Rückgabefrist gebucht; ist die vorbei, nennen Sie uns die Bestellnummer und wir prüfen es.

    intent redeem-points
      subject
        - Punkte einlösen
        - Wie nutze ich Punkte?
      ask
        - Wie kann ich meine Punkte [einlösen|ausgeben]?
        - Ich möchte einen Teil der Bestellung mit Punkten [bezahlen|begleichen], finde das aber nicht
        - hab {count} punkte, [was ist das in euro|was kriege ich dafür]
        - Das Feld „Punkte verwenden“ ist an der Kasse [ausgegraut|nicht da]
        - Kann man sie in einen Gutschein [umwandeln|tauschen]?
        - Gibt es eine [Mindestmenge|Untergrenze] zum Einlösen?
        - Mein Gesammeltes soll in ein {product} [fließen|gehen], wie mache ich das?
        - An der Kasse wurde der volle Preis verlangt, obwohl ich Clubguthaben nutzen wollte
      reply
        - An der Kasse «Punkte verwenden» anhaken und Menge wählen; ab der Mindestmenge geht auch ein Gutschein unter Konto > Club.

    intent points-expired
      subject
        - Punkte verfallen
        - Punktestand null
      ask
        - Meine Punkte sind [verfallen|weg], ohne Vorwarnung
        - Gestern hatte ich {count}, heute [null|keine], was ist passiert?
        - Wann [verfallen|erlöschen] die Punkte eigentlich?
        - zu spät gemerkt, [kann man die zurückholen|kulanz möglich]?
        - Ich habe auf ein {device} gespart und nun [ist alles futsch|wurde alles gestrichen]
        - Lässt sich die Gültigkeit [verlängern|hinausschieben]? Stichtag ist der {date}
        - Niemand hat mir gesagt, dass das Guthaben ein [Ablaufdatum|Verfallsdatum] hat
        - Zwei Jahre gesammelt und dann einfach gelöscht, das finde ich unfair
      reply
        - Punkte verfallen nach der im Programm genannten Zeit ohne Aktivität; wir erinnern vorher, das Datum steht unter Konto > Club.

    intent hacked-account
      subject
        - Konto gehackt
        - DRINGEND fremder Zugriff
      ask
        - Mein Konto wurde [gehackt|übernommen], die Mailadresse ist geändert
        - Jemand hat über meinen Account [bestellt|eingekauft], das war ich nicht
        - komme nicht rein, [fremder hat passwort geändert|email ist nicht mehr meine]
        - Ich sehe Anmeldungen aus [dem Ausland|einer fremden Stadt], was tun?
        - Bitte [sperren|stoppen] Sie {email} sofort, da ist jemand Fremdes drin
        - Freunde erhalten Nachrichten von mir, die ich [nie|gar nicht] geschrieben habe
        - Ein Unbekannter hat mit meiner gespeicherten Karte ein {product} [gekauft|bestellt]
        - Im Profil stehen Dinge, die nicht von mir stammen, ich fürchte das Schlimmste
      reply
        - Wir haben das Konto geschützt. Ändern Sie auf einem sicheren Gerät das Passwort und beenden Sie alle Sitzungen; vorher prüfen wir Ihre Identität.

    intent phishing-email
      subject
        - Verdächtige Mail
        - Ist das von euch?
      ask
        - Ich habe eine Mail in eurem Namen bekommen, die [komisch|unecht] wirkt, ist sie von euch?
        - Man fragt mich per [SMS|E-Mail] nach Kartendaten, seid ihr das?
        - angeblich wird mein konto geschlossen wenn ich nicht auf {url} [klicke|gehe], echt?
        - Zur Info ein [Phishing-Versuch|Betrugsversuch] mit Ihrem Logo, siehe unten
        - Absender seltsam, voller [Rechtschreibfehler|Fehler], aber Lumenia steht drüber
        - Ich habe den Link angeklickt und [mein Passwort eingegeben|Daten eingetippt], was jetzt?
        - Woran erkenne ich, ob ein Schreiben wirklich [von Ihnen|echt] ist?
        - Am Telefon wollte jemand im Namen von Lumenia einen Code haben
      reply
        - Das ist nicht von uns: wir fragen nie nach Passwörtern oder Karten per Mail. Nicht klicken, bitte weiterleiten und bei Eingabe das Passwort ändern.

    intent fake-shop-report
      subject
        - Fake-Shop
        - Gefälschte Seite
      ask
        - Die Seite {url} [gibt sich als euer Shop aus|kopiert euren Laden]
        - Gehört {url} [zu Ihnen|wirklich zu Lumenia]? Die Preise sind unglaublich
        - hab auf einer seite gekauft die aussah wie lumenia, [ware kommt nicht|war wohl fake]
        - Ich möchte einen [betrügerischen Händler|falschen Shop] melden, der Ihre Marke nutzt
        - In der Werbung ein {device} für [fast nichts|90 % weniger] mit eurem Logo, seriös?
        - {amount} bezahlt, und hier [kennt man meine Bestellung nicht|ist nichts zu finden], war das die falsche Seite?
        - Design eins zu eins [nachgebaut|geklaut], aber die Adresse ist anders, passt auf
        - Ein Verkäufer behauptet, er sei Ihr Partner, und reagiert nach Zahlung nicht mehr
      reply
        - Danke für den Hinweis: die Seite gehört nicht zu uns und wurde weitergegeben. Wer bezahlt hat, sollte die Bank und die Polizei verständigen.
    """#
}
