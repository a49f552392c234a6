package org.himaye.letter;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines after spaces only: an article or a number like {@code 80/1-ç} or {@code 2026/4417} stays in one piece. */
final class SpaceBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        this.position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        int space = text.indexOf(' ', position);
        while (space >= 0 && space + 1 < text.length() && text.charAt(space + 1) == ' ') {
            space++;
        }
        position = space < 0 ? text.length() : space + 1;
        return position;
    }
}
