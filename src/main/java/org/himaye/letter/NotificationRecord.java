package org.himaye.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-12, notification record (tebliğ-tebellüğ belgesi): who was served with what, how, when and by whom, and what the
 * person was told about the consequence, the routes and their last days (Law 7201, 23 and 24; INV-37).
 *
 * @param caseNumber number of the case
 * @param addressee the person served
 * @param issuingAuthority authority that issued the served document, in Turkish
 * @param subject the served document
 * @param service how, where and when it was served
 * @param acknowledgement how receipt was confirmed
 * @param spoken language in which the content was explained
 * @param interpreter name of the interpreter; null if none took part
 * @param lawyer name of the lawyer; null if the person has none
 * @param consequence legal consequence of the served decision, in Turkish; null if the document decides nothing
 * @param remedies routes against the served decision with their last days; empty only without a consequence
 * @param copyHandedOver whether a copy stayed with the recipient
 * @param signatory the serving official
 */
public record NotificationRecord(
        String caseNumber,
        Addressee addressee,
        String issuingAuthority,
        Subject subject,
        Service service,
        Acknowledgement acknowledgement,
        PersonLanguage spoken,
        @Nullable String interpreter,
        @Nullable String lawyer,
        @Nullable String consequence,
        List<Remedy> remedies,
        boolean copyHandedOver,
        Signatory signatory)
        implements LetterContent {

    public NotificationRecord {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(issuingAuthority, "issuingAuthority");
        Mandatory.require((consequence == null) == remedies.isEmpty(), "consequence and remedies");
        Mandatory.require(remedies.stream().noneMatch(Remedy::waitsForService), "lastFilingDay");
        remedies = List.copyOf(remedies);
    }

    @Override
    public String documentId() {
        return "DOC-12";
    }

    /** Tells whether no route against the decision has a filing limit. */
    public boolean alwaysOpen() {
        return remedies.stream().allMatch(remedy -> remedy.periodText() == null);
    }

    /**
     * The served document.
     *
     * @param title title in Turkish
     * @param number its number
     * @param date its date
     * @param kind kind of the decision, e.g. {@code REMOVAL}
     * @param outcome what was decided on an application for protection, e.g. {@code REFUSED}; null for other decisions
     */
    public record Subject(
            String title,
            String number,
            LocalDate date,
            String kind,
            @Nullable String outcome) {

        public Subject {
            Mandatory.text(title, "title");
            Mandatory.text(number, "number");
            Mandatory.text(kind, "kind");
        }
    }

    /**
     * How the document was served.
     *
     * @param way way of service in Turkish with its article, e.g. {@code Elden tebliğ (7201 s.K. 11)}
     * @param handedTo name of the person to whom it was handed over
     * @param relation relation to the addressee in Turkish, e.g. {@code kendisi}, {@code vekili}
     * @param place place of service
     * @param servedAt day and time in Turkey; with a fiction of Law 7201, the moment that counts
     * @param absenceFacts facts of service on an absent or refusing person (Law 7201, 21); null if not used
     */
    public record Service(
            String way,
            String handedTo,
            String relation,
            String place,
            LocalDateTime servedAt,
            @Nullable String absenceFacts) {

        public Service {
            Mandatory.text(way, "way");
            Mandatory.text(handedTo, "handedTo");
            Mandatory.text(relation, "relation");
            Mandatory.text(place, "place");
        }
    }

    /**
     * How the recipient confirmed receipt.
     *
     * @param kind signature, fingerprint or refusal
     * @param witness name of the witness; null only with a signature
     */
    public record Acknowledgement(Kind kind, @Nullable String witness) {

        public Acknowledgement {
            Mandatory.require(kind == Kind.SIGNED || witness != null && !witness.isBlank(), "witness");
        }

        /** The lawful ways to confirm receipt, and the refusal to do so. */
        public enum Kind {
            /** The recipient signed. */
            SIGNED("Muhatap imzalamıştır."),
            /** The recipient cannot sign. */
            FINGERPRINT("Muhatap imza atamadığından parmak izi alınmıştır."),
            /** The recipient refused to sign. */
            REFUSED("Muhatap imzadan imtina etmiştir.");

            private final String sentence;

            Kind(String sentence) {
                this.sentence = sentence;
            }

            /** Returns the sentence the record prints. */
            public String sentence() {
                return sentence;
            }
        }
    }
}
