package org.himaye.removal.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;

/** What is recorded about voluntary returns. All methods need a running transaction. */
interface Returns {

    /** Why a declaration holds no more. */
    enum RevokedBecause {
        TAKEN_BACK,
        REMOVAL_ENDED
    }

    Optional<ReturnDeclaration> byReference(String province, String reference);

    Optional<ReturnDeclaration> find(UUID id);

    /** Waits for an exit of the person that is being recorded, and lets it wait until the transaction ends. */
    void hold(PersonId personId);

    /** Returns the declarations of a case that stand. */
    List<ReturnDeclaration> standing(CaseId caseId);

    /** Tells whether a declaration of a person stands anywhere the actor may see. */
    boolean hasStanding(PersonId personId);

    void add(ReturnDeclaration declaration, NewReturnDeclaration content, String receivedBy, Instant recordedAt);

    void revoke(
            ReturnDeclaration declaration, RevokedBecause because, Instant revokedAt, String by, Instant recordedAt);

    /** Records what a look at the country of return found for this person, which carries no removal (YUKK 4). */
    void addScreening(ReturnDeclaration declaration, boolean safe, String reasons, String by, Instant at);

    void addSupport(ReturnDeclaration declaration, ReturnSupport kind, long amount, String by, Instant at);

    void addJourney(ReturnDeclaration declaration, Instant travelsAt, String borderGate, String by, Instant at);

    void addExit(
            ReturnDeclaration declaration,
            Instant exitedAt,
            String borderGate,
            UUID guardAnswerId,
            String by,
            Instant recordedAt);

    /** Counts exits on a declaration from a day to the day before another one, local time of Türkiye. */
    long exits(LocalDate from, LocalDate until);
}
