package org.himaye.letter;

/**
 * The official who signs a letter.
 *
 * @param fullName name as printed under the letter
 * @param title office in Turkish, e.g. {@code İl Göç İdaresi Müdürü}
 */
public record Signatory(String fullName, String title) {

    public Signatory {
        Mandatory.text(fullName, "fullName");
        Mandatory.text(title, "title");
    }
}
