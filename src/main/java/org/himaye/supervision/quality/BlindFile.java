package org.himaye.supervision.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its second reader sees it: neither its number nor the file's, no authority, and no account of anybody who worked
 * on it. Texts are as they were written, without account names.
 *
 * @param id identifies the reading
 * @param procedure what is read
 * @param kind code of the kind of decision
 * @param outcome code of the outcome
 * @param facts the facts found
 * @param reasons why they lead to the outcome
 * @param legalBasis articles
 * @param decidedOn day of the decision
 * @param dueOn day by which it should be read
 * @param events what happened in the file, oldest first
 * @param forms what was filled in, as far as it names nobody, oldest first
 */
public record BlindFile(
        UUID id,
        SampledProcedure procedure,
        String kind,
        String outcome,
        String facts,
        String reasons,
        String legalBasis,
        LocalDate decidedOn,
        LocalDate dueOn,
        List<Event> events,
        List<Field> forms) {

    public BlindFile {
        events = List.copyOf(events);
        forms = List.copyOf(forms);
    }

    /** Never prints what was decided. */
    @Override
    public String toString() {
        return "BlindFile[" + id + "]";
    }

    /**
     * Something that happened.
     *
     * @param kind code
     * @param article deciding article; null where no law decides
     * @param occurredOn day
     */
    public record Event(String kind, @Nullable String article, LocalDate occurredOn) {}

    /**
     * An answer of a completed form.
     *
     * @param userTask id of the user task in its model
     * @param submittedOn day
     * @param name key of the field
     * @param content what was answered
     */
    public record Field(String userTask, LocalDate submittedOn, String name, String content) {

        /** Never prints what somebody answered. */
        @Override
        public String toString() {
            return "Field[" + userTask + ", " + name + "]";
        }
    }
}
