package org.himaye.letter;

/**
 * What may end a status, as the letters of a review print it (YUKK 85, 86).
 *
 * @param article e.g. {@code YUKK 85/1-a}
 * @param words the ground in Turkish
 */
public record StatusGround(String article, String words) {

    public StatusGround {
        Mandatory.text(article, "article");
        Mandatory.text(words, "ground");
    }
}
