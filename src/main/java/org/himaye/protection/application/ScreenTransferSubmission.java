package org.himaye.protection.application;

/**
 * Whether the country that accepted is safe from refoulement for everybody in the file (YUKK 4; INV-03).
 *
 * <p>Filled by the form {@code screen-transfer}.
 *
 * @param finding what was found
 * @param reasons in the officer's words, about these persons and this country
 */
public record ScreenTransferSubmission(Finding finding, String reasons) {

    /** What a screening finds. */
    public enum Finding {
        /** Nobody in the file would be in danger there, or sent on into danger. */
        SAFE,
        /** Somebody would. */
        NOT_SAFE
    }

    /** Tells whether the country is safe for everybody in the file. */
    boolean safe() {
        return finding == Finding.SAFE;
    }
}
