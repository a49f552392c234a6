package org.himaye.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The case files of all procedures. A file of a province the caller may not see answers exactly like a file that does
 * not exist. All methods need a running transaction or open one.
 */
public interface CaseFiles {

    /**
     * Opens a file with the next number of province, type and year.
     *
     * @param type kind of procedure; victim files are refused, they have a compartment of their own
     * @param province plate code of a province the caller may see
     * @param person the person it is opened for
     * @param openedAt legal moment of opening; its day in Istanbul gives the year of the number
     * @return the file in stage {@code OPENED}
     * @throws Refusal if the caller may not open files there, or the type needs a compartment
     */
    CaseFile open(CaseType type, String province, PersonId person, Instant openedAt);

    /**
     * Returns a file.
     *
     * @throws Refusal not found, also where the caller may not see it
     */
    CaseFile get(CaseId id);

    /**
     * Returns the file of a number.
     *
     * @throws Refusal invalid request if the text is no case number; not found, also where the caller may not see it
     */
    CaseFile byNumber(String caseNumber);

    /** Returns those of some files that the caller may see, in no order; what does not exist is left out. */
    List<CaseFile> all(Collection<CaseId> ids);

    /** Returns the visible files of a person under any of their merged records, oldest first; as applicant only. */
    List<CaseFile> of(PersonId person);

    /**
     * Moves an open case to a stage.
     *
     * @param stage upper-case code, e.g. {@code EXAMINATION}
     * @param waitingReason null while somebody works on the case
     * @throws Refusal not found or {@link CaseFileProblem#CASE_CLOSED}
     */
    void enterStage(CaseId id, String stage, @Nullable WaitingReason waitingReason);

    /**
     * Closes an open case and records it on the timeline.
     *
     * @param closedAs upper-case code of how it ended, e.g. {@code DECISION_FINAL}
     * @throws Refusal not found or {@link CaseFileProblem#CASE_CLOSED}
     */
    void close(CaseId id, String closedAs, Instant closedAt);

    /**
     * Opens a closed case again, because the status it gave is reviewed, and records it on the timeline (YUKK 85, 86).
     *
     * @param stage upper-case code of the stage it is in now
     * @param article deciding article
     * @throws Refusal not found, or conflict if the case is open
     */
    void reopen(CaseId id, String stage, String article, Instant reopenedAt);

    /**
     * Records something that happened.
     *
     * @throws Refusal not found
     */
    void recordEvent(CaseEvent event);

    /**
     * Adds a family member to the file.
     *
     * @throws Refusal not found, or conflict if the file already covers the person
     */
    void addMember(CaseId id, CaseMember member);

    /** Returns the one refusal for what does not exist and for what the caller may not see. */
    static Refusal notFound() {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new LocalizedText(
                        "Böyle bir kayıt yok ya da görme yetkiniz yok.",
                        "There is no such record, or you may not see it."),
                null);
    }

    /** Returns the family members whom the file covers today, in the order in which they were added; not who has left. */
    List<CaseMember> members(CaseId id);
}
