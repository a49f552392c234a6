package org.himaye.removal.detention;

import org.jspecify.annotations.Nullable;

/**
 * Decision on a proposed extension of a detention (YUKK 57/3).
 *
 * <p>Filled by the form {@code decide-extension}.
 *
 * @param extended whether the detention is extended
 * @param reason which of the two lawful reasons, or null
 * @param evidence what proves it, or null
 * @param reasons individual reasons
 */
public record DecideExtensionSubmission(
        Boolean extended, @Nullable Reason reason, @Nullable Evidence evidence, String reasons) {

    /** The reasons of YUKK 57/3; there is no other. */
    public enum Reason {
        /** The person does not cooperate. */
        NON_COOPERATION("Yabancının iş birliği yapmaması"),
        /** Information on the country of origin is wrong or missing. */
        WRONG_OR_MISSING_COUNTRY_INFORMATION("Ülkesiyle ilgili doğru bilgi veya belge vermemesi");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Returns the reason in Turkish. */
        public String label() {
            return label;
        }
    }

    /** What proves the reason. */
    public enum Evidence {
        /** Answer of the consulate. */
        CONSULATE_ANSWER("Konsolosluğun cevabı"),
        /** Record of an interview. */
        INTERVIEW_RECORD("Görüşme tutanağı"),
        /** Request for a travel document. */
        TRAVEL_DOCUMENT_REQUEST("Seyahat belgesi talebi"),
        /** Inspection of a device, for nationality only (YUKK 57/8). */
        DEVICE_INSPECTION("Elektronik cihaz incelemesi (yalnızca uyruk tespiti, 57/8)");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** Returns the evidence in Turkish. */
        public String label() {
            return label;
        }
    }
}
