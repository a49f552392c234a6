package org.himaye.trafficking.compartment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sealed files. Whoever is not on the team of a file is told the same as about a file that does not exist. The database
 * enforces that below this interface.
 */
public interface VictimFiles {

    /**
     * Opens a file and gives it the next number of its province and year; its team are the desk's identification experts.
     * Only Himaye itself opens files, so that nobody learns from a referral whether there was one already.
     *
     * @param province plate code
     * @param personId the person's record in other procedures; null while there is none
     * @param openedAt when the first referral arrived
     */
    CaseId open(String province, @Nullable PersonId personId, boolean foreigner, Instant openedAt);

    /**
     * Returns a file.
     *
     * @throws Refusal not found, also for everybody outside its team
     */
    VictimFile get(CaseId file);

    /** Returns the files of the actor's teams, the newest first; empty for everybody else. */
    List<VictimFile> ofMyTeams();

    /** Returns the files that an emergency access of the actor opens, while it lasts; empty for everybody else. */
    List<VictimFile> inEmergency(UUID access);

    /**
     * Finds a file of the actor's teams, or of an emergency that lasts, by its number or id.
     *
     * @throws Refusal not found, also for everybody outside its team
     */
    VictimFile find(String number);

    /** Notes the person's record in other procedures, and whether the person is a foreigner. */
    void identify(CaseId file, @Nullable PersonId personId, boolean foreigner);

    /** Moves a file on. */
    void enterStage(CaseId file, VictimFile.Stage stage);

    /**
     * Closes a file.
     *
     * @param closedAs upper-case code
     */
    void close(CaseId file, String closedAs, Instant closedAt);

    /**
     * Writes an entry, encrypted, and a line of the sealed ledger with its kind, article and the hash of the encrypted content.
     *
     * @param kind upper-case code of what happened
     * @param article deciding article; null where no law decides
     * @param content written as JSON
     * @return identifies the entry
     */
    UUID enter(CaseId file, String kind, @Nullable String article, Instant occurredAt, Object content);

    /** Returns the newest entry of a kind, read as what it was written from. Internal to a step; nobody is shown it. */
    <T> Optional<T> latest(CaseId file, String kind, Class<T> type);

    /** Returns every entry of a kind, oldest first, read as what it was written from. Internal to a step. */
    <T> List<T> all(CaseId file, String kind, Class<T> type);

    /**
     * Opens the whole file to be shown: every entry, oldest first; appends {@code VICTIM_FILE_READ} to the sealed ledger.
     *
     * @throws Refusal not found, also for everybody outside its team
     */
    List<VictimEntry> read(CaseId file);
}
