package org.himaye.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One mistake that an author could make in a model, and the complaint that must follow.
 *
 * @param file the file to break
 * @param right text that stands in the file
 * @param wrong text to put in its place, once
 * @param complaint how the expected complaint begins
 */
record Mutant(String file, String right, String wrong, String complaint) {

    /** A mistake about which the broken file itself is complained of. */
    static Mutant of(String file, String right, String wrong, String elementAndWhat) {
        return new Mutant(file, right, wrong, file + ": " + elementAndWhat);
    }

    /**
     * Breaks the file below a root.
     *
     * @throws IllegalStateException if the file does not hold the right text, because then nothing would be tested
     */
    void breakFileIn(Path root) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(right);
        if (at < 0) {
            throw new IllegalStateException(file + " does not hold " + right);
        }
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    @Override
    public String toString() {
        return complaint;
    }
}
