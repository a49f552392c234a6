package org.himaye.appeal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.Refusal;

/** Commissions and their members as data (CBK-4 164). All methods need a running transaction. */
public interface Commissions {

    /** Sets a commission up. */
    void establish(Commission commission);

    /** Returns all commissions, by id. */
    List<Commission> all();

    /**
     * Appoints a member; chair and expert for two years, others for at least one (DL-CM-05).
     *
     * @param endsOn first day without the mandate; null for the shortest lawful term
     * @throws Refusal if the term is unlawful, or the seat already has a principal then, or the user observes for UNHCR
     */
    UUID appoint(
            String commission,
            String userId,
            Seat seat,
            Standing standing,
            LocalDate startsOn,
            @org.jspecify.annotations.Nullable LocalDate endsOn);

    /** Ends a mandate before its day. */
    void end(UUID mandateId, LocalDate endedOn, String reason);

    /** Records that somebody is away from one day to another, both included. */
    void recordAbsence(String userId, LocalDate from, LocalDate to, AbsenceReason reason);

    /** Tells whether somebody is away on a day. */
    boolean isAbsent(String userId, LocalDate day);

    /** Invites a user of UNHCR as observer; refused for members. */
    void inviteObserver(String userId);

    /** Tells whether a user observes for UNHCR. */
    boolean isObserver(String userId);

    /** Returns the mandates in force on a day, chair first, principals before substitutes. */
    List<Mandate> mandates(String commission, LocalDate day);

    /** Returns the mandate of a user in force on a day. */
    Optional<Mandate> mandateOf(String userId, LocalDate day);

    /** Returns the mandates that end within sixty days after a day, soonest first (project reminder, DL-CM-05). */
    List<Mandate> endingSoon(LocalDate day);

    /** Why a member is away. */
    enum AbsenceReason {
        /** İzin. */
        LEAVE,
        /** Hastalık. */
        ILLNESS,
        /** Görev seyahati. */
        DUTY_TRAVEL,
        /** Diğer. */
        OTHER
    }

    /**
     * A commission.
     *
     * @param id short code, e.g. {@code K1}
     * @param name for people
     * @param province plate code of its seat; {@code 00} for the headquarters
     * @param establishedOn day
     */
    record Commission(String id, String name, String province, LocalDate establishedOn) {}

    /**
     * A mandate.
     *
     * @param id identifies it
     * @param commission the commission
     * @param userId account name
     * @param seat voting seat
     * @param standing principal or substitute
     * @param startsOn first day
     * @param endsOn first day without it
     */
    record Mandate(
            UUID id,
            String commission,
            String userId,
            Seat seat,
            Standing standing,
            LocalDate startsOn,
            LocalDate endsOn) {}
}
