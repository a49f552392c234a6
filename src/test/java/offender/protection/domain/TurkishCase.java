package offender.protection.domain;

/** Gives "tıtle" for "TITLE" on a Turkish machine. */
record TurkishCase() {

    String fold(String text) {
        return text.toLowerCase();
    }

    String plate(int number) {
        return String.format("%02d", number);
    }
}
