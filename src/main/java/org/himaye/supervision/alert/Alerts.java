package org.himaye.supervision.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets thresholds, raises and ends alerts, and takes note of them; each is a line of the ledger. */
@Service
@Transactional
public class Alerts {

    /** Codes of the procedures that are counted. */
    public static final List<String> PROCEDURES = List.of("UK", "IT", "SD");

    private static final int MOST_ALERTS = 100;
    private static final int MOST_THRESHOLDS = 30;
    private static final int LONGEST_AGE = 3650;
    private static final int HIGHEST = 1_000_000;
    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final AlertStore store;
    private final DeadlineCatalogue deadlines;
    private final LibertyRegister liberty;
    private final AlertSettings settings;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    Alerts(
            AlertStore store,
            DeadlineCatalogue deadlines,
            LibertyRegister liberty,
            AlertSettings settings,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.liberty = liberty;
        this.settings = settings;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the acting user may see, as of one moment.
     *
     * @param alerts the newest alerts, those that want attention first
     * @param thresholds the thresholds in force
     * @param centres the removal centres of the user's provinces
     * @param rules the periods that can be overdue, by id
     * @param unit the user's unit: their province, or {@code 00} for the whole country
     */
    public record Board(
            List<Alert> alerts,
            List<AlertThreshold> thresholds,
            List<LibertyRegister.Centre> centres,
            List<DeadlineRule> rules,
            String unit) {}

    /** Returns all that a page of alerts shows, in one transaction. */
    @Transactional(readOnly = true)
    public Board board() {
        return new Board(
                store.alerts(MOST_ALERTS), store.inForce(), liberty.centres(), rules(), unit(currentActor.get()));
    }

    /** Validities and first days on which something may happen are never overdue. */
    private List<DeadlineRule> rules() {
        return deadlines.all().stream()
                .filter(rule -> rule.clockClass() != ClockClass.C4 && rule.bound() == Bound.LATEST)
                .toList();
    }

    /**
     * Sets a threshold for the acting user's unit.
     *
     * @throws Refusal {@code invalid-request} with the fields
     */
    public void set(NewThreshold wanted) {
        Actor actor = currentActor.get();
        String unit = unit(actor);
        String mailTo = wanted.mailTo();
        long ofUnit = store.inForce().stream()
                .filter(one -> one.province().equals(unit))
                .count();
        new FieldChecks(clock)
                .require(isSubject(wanted), "subject", "unknown", "Listeden birini seçin.", "Choose one of the list.")
                .require(
                        wanted.measure() == AlertMeasure.BACKLOG_AGE
                                ? wanted.days() >= 1 && wanted.days() <= LONGEST_AGE
                                : wanted.days() == 0,
                        "days",
                        "range",
                        "Dosya yaşı için 1 ile 3650 gün arasında verin, diğer ölçülerde boş bırakın.",
                        "Give 1 to 3650 days for the age of files, and nothing for other measures.")
                .require(
                        wanted.raiseAbove() >= 0 && wanted.raiseAbove() <= HIGHEST,
                        "raiseAbove",
                        "range",
                        "0 ile 1000000 arasında bir sayı verin.",
                        "Give a number from 0 to 1000000.")
                .require(
                        mailTo == null || isMailbox(mailTo),
                        "mailTo",
                        "pattern",
                        "Birimin " + settings.mailDomain() + " alan adındaki posta kutusunu yazın.",
                        "Give the unit's mailbox in the domain " + settings.mailDomain() + ".")
                .require(
                        ofUnit < MOST_THRESHOLDS,
                        "measure",
                        "too-many",
                        "Bir birimin en çok " + MOST_THRESHOLDS + " eşiği olabilir.",
                        "A unit has " + MOST_THRESHOLDS + " thresholds at most.")
                .refuseIfAny();
        AlertThreshold threshold = new AlertThreshold(
                UUID.randomUUID(),
                unit,
                wanted.measure(),
                wanted.subject(),
                wanted.days(),
                wanted.raiseAbove(),
                AlertThreshold.clearAt(wanted.raiseAbove()),
                mailTo,
                actor.userId(),
                clock.instant());
        store.add(threshold);
        ledger.append(line("ALERT_THRESHOLD_SET", threshold)
                .with("days", threshold.days())
                .with("raiseAbove", threshold.raiseAbove())
                .with("mail", mailTo != null));
    }

    /**
     * Ends a threshold of the acting user's unit, and the alert that stands.
     *
     * @throws Refusal {@code not-found} if there is none, or it is another unit's
     */
    public void end(UUID id) {
        Actor actor = currentActor.get();
        AlertThreshold threshold = store.threshold(id)
                .filter(one -> one.province().equals(unit(actor)))
                .orElseThrow(Alerts::notFound);
        if (store.end(threshold, actor.userId(), clock.instant())) {
            ledger.append(line("ALERT_THRESHOLD_ENDED", threshold));
        }
    }

    /**
     * Takes note of an alert of the acting user's unit. Once is enough; a second time changes nothing.
     *
     * @throws Refusal {@code not-found} if there is none, or it is another unit's
     */
    public void acknowledge(UUID id) {
        Actor actor = currentActor.get();
        Alert alert = store.alert(id)
                .filter(one -> one.threshold().province().equals(unit(actor)))
                .orElseThrow(Alerts::notFound);
        if (store.acknowledge(id)) {
            ledger.append(line("ALERT_ACKNOWLEDGED", alert.threshold()).with("alert", id));
        }
    }

    /** Reads every threshold, raises what was crossed and ends what has come down; as Himaye itself. */
    void evaluate() {
        if (!store.mayEvaluate()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, Integer> readings = store.readings(now);
        Map<UUID, Alert> standing = store.standing();
        for (AlertThreshold threshold : store.inForce()) {
            Integer reading = readings.get(threshold.id());
            if (reading != null) {
                compare(threshold, reading, standing, now);
            }
        }
    }

    private void compare(AlertThreshold threshold, int reading, Map<UUID, Alert> standing, Instant now) {
        Alert stands = standing.get(threshold.id());
        if (stands != null) {
            if (reading <= threshold.clearAt() && store.clear(stands.id(), reading)) {
                ledger.append(line("ALERT_CLEARED", threshold).with("alert", stands.id()));
            }
            return;
        }
        UUID id = UUID.randomUUID();
        if (reading > threshold.raiseAbove() && store.raise(id, threshold.id(), reading)) {
            ledger.append(line("ALERT_RAISED", threshold).with("alert", id).with("reading", reading));
            if (threshold.mailTo() != null) {
                store.queue(
                        id,
                        threshold.province(),
                        threshold.mailTo(),
                        AlertMailText.subject(threshold),
                        AlertMailText.body(threshold, settings.address()),
                        now);
            }
        }
    }

    private boolean isSubject(NewThreshold wanted) {
        return switch (wanted.measure()) {
            case OVERDUE -> rules().stream().anyMatch(rule -> rule.id().equals(wanted.subject()));
            case BACKLOG_AGE -> PROCEDURES.contains(wanted.subject());
            case OCCUPANCY ->
                liberty.centres().stream().anyMatch(centre -> centre.id().equals(wanted.subject()));
        };
    }

    private boolean isMailbox(String mailTo) {
        String domain = "@" + settings.mailDomain();
        return mailTo.endsWith(domain)
                && MAILBOX.matcher(mailTo.substring(0, mailTo.length() - domain.length()))
                        .matches();
    }

    private static String unit(Actor actor) {
        return actor.isAtHeadquarters()
                ? Province.HEADQUARTERS
                : actor.provinces().stream().sorted().findFirst().orElse(Province.HEADQUARTERS);
    }

    private static Refusal notFound() {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new LocalizedText("Biriminizin böyle bir kaydı yok.", "Your unit has no such record."),
                null);
    }

    private static LedgerLine line(String action, AlertThreshold threshold) {
        String province = Province.HEADQUARTERS.equals(threshold.province()) ? null : threshold.province();
        return new LedgerLine(action, null, null, null, null, province, new TreeMap<>())
                .with("threshold", threshold.id())
                .with("measure", threshold.measure())
                .with("subject", threshold.subject());
    }
}
