package org.himaye.appeal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himaye.appeal.application.Commissions;
import org.himaye.appeal.application.Commissions.AbsenceReason;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Standing;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers commissions, each step in one transaction. */
@Service
@Transactional
class CommissionAdministration {

    private final Commissions commissions;
    private final Clock clock;

    CommissionAdministration(Commissions commissions, Clock clock) {
        this.commissions = commissions;
        this.clock = clock;
    }

    /**
     * Sets a commission up at the headquarters.
     *
     * @throws Refusal if the id is malformed or taken
     */
    void establish(String id, String name) {
        boolean usable = id.matches("[A-Z0-9][A-Z0-9-]{0,19}")
                && commissions.all().stream().noneMatch(one -> one.id().equals(id));
        if (!usable) {
            throw invalid(
                    "id",
                    "Büyük harf, rakam ve tire kullanın; aynı kodda başka bir komisyon olamaz.",
                    "Use capital letters, digits and hyphens; no other commission may have the same code.");
        }
        commissions.establish(new Commission(id, name, Province.HEADQUARTERS, LegalTime.dayOf(clock.instant())));
    }

    void appoint(
            String commission,
            String userId,
            Seat seat,
            Standing standing,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        if (commissions.all().stream().noneMatch(one -> one.id().equals(commission))) {
            throw invalid("commission", "Böyle bir komisyon yok.", "There is no such commission.");
        }
        commissions.appoint(commission, userId, seat, standing, startsOn, endsOn);
    }

    void end(UUID mandate, LocalDate endedOn, String reason) {
        commissions.end(mandate, endedOn, reason);
    }

    void recordAbsence(String userId, LocalDate from, LocalDate to, AbsenceReason reason) {
        if (to.isBefore(from)) {
            throw invalid("to", "Son gün ilk günden önce olamaz.", "The last day cannot lie before the first.");
        }
        commissions.recordAbsence(userId, from, to, reason);
    }

    void inviteObserver(String userId) {
        commissions.inviteObserver(userId);
    }

    private static Refusal invalid(String field, String turkish, String english) {
        LocalizedText message = new LocalizedText(turkish, english);
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                new LocalizedText(
                        "Formda düzeltilmesi gereken alanlar var.", "Some fields of the form need correction."),
                null,
                List.of(new FieldProblem(field, "invalid", message)));
    }
}
