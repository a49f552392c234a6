package org.himaye.supervision.programme;

/** Why an indicator shows no figure. An empty cell never says nothing. */
public enum Absence {
    /** No file has said it. */
    NOT_IMPORTED,
    /** It holds for the country, and the reader sees a province. */
    NATIONAL_ONLY,
    /** The year has not begun. */
    NOT_BEGUN,
    /** Figures about victims are published on 1 February after the year. */
    BOOKS_OPEN,
    /** The number, or what it rests on, is so small that it could point to somebody. */
    WITHHELD,
    /** There is nothing to compute it from, e.g. no request or no return in the year before. */
    NOTHING_TO_COUNT,
    /** It is a stock of today, and what it was on another day is not kept. */
    ONLY_TODAY,
    /** It is read from files as they stand, so that what was known on an earlier day is not kept. */
    ONLY_AS_KNOWN_NOW,
    /** It rests on sealed files, and the reader belongs to no group that may read about them. */
    NOT_FOR_READER
}
