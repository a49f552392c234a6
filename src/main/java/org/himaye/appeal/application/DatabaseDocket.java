package org.himaye.appeal.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.access.Acting;
import org.himaye.appeal.application.DocketQueue.Rapporteur;
import org.himaye.appeal.application.DocketQueue.Waiting;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Distributes appeals; on any number of nodes one distributes at a time, so that all look at the same loads. */
@Service
@Transactional
class DatabaseDocket implements Docket {

    private static final long LOCK = 6458_0080L;

    private static final Comparator<Rapporteur> LEAST_LOADED = Comparator.comparingInt(Rapporteur::cases)
            .thenComparingLong(Rapporteur::lastAssignment)
            .thenComparing(Rapporteur::userId);

    private final JdbcClient jdbc;
    private final DocketQueue queue;
    private final Appeals appeals;
    private final Commissions commissions;
    private final Deliberations deliberations;
    private final CommissionSettings settings;
    private final AppealJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;

    DatabaseDocket(
            JdbcClient jdbc,
            DocketQueue queue,
            Appeals appeals,
            Commissions commissions,
            Deliberations deliberations,
            CommissionSettings settings,
            AppealJournal journal,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.appeals = appeals;
        this.commissions = commissions;
        this.deliberations = deliberations;
        this.settings = settings;
        this.journal = journal;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public List<Assignment> distribute() {
        // Who sees one province only would count too few cases of the others.
        if (!currentActor.get().isAtHeadquarters()) {
            throw AppealRefusals.forbidden(
                    "İtirazları merkez dağıtır.", "Appeals are distributed by the headquarters.");
        }
        // Nobody picks: whoever sets it off, it is Himaye who distributes.
        return Acting.call(Actor.SYSTEM, this::distributeAsHimaye);
    }

    private List<Assignment> distributeAsHimaye() {
        lock();
        LocalDate today = LegalTime.dayOf(clock.instant());
        List<Waiting> waiting = queue.waiting(today);
        List<Assignment> distributed = new ArrayList<>();
        if (waiting.isEmpty()) {
            return distributed;
        }
        List<Rapporteur> rapporteurs = queue.rapporteurs(today);
        for (int position = 1; position <= waiting.size() && anybodyIsFree(rapporteurs); position++) {
            Waiting next = waiting.get(position - 1);
            Set<String> inConflict = queue.inConflict(next.appeal(), rapporteurs);
            Map<String, String> excluded = new HashMap<>();
            rapporteurs.forEach(
                    one -> excludedBecause(one, inConflict).ifPresent(reason -> excluded.put(one.userId(), reason)));
            Optional<Rapporteur> chosen = rapporteurs.stream()
                    .filter(one -> !excluded.containsKey(one.userId()))
                    .min(LEAST_LOADED);
            if (chosen.isPresent()) {
                Explanation explanation =
                        new Explanation(position, waiting.size(), next.priority(), candidates(rapporteurs, excluded));
                distributed.add(give(next, chosen.get(), explanation, rapporteurs));
            }
        }
        return distributed;
    }

    private Assignment give(
            Waiting waiting, Rapporteur rapporteur, Explanation explanation, List<Rapporteur> rapporteurs) {
        Assignment assignment = new Assignment(
                waiting.appeal(),
                rapporteur.commission(),
                rapporteur.userId(),
                explanation,
                null,
                Actor.SYSTEM_ID,
                clock.instant());
        long number = insert(assignment, waiting.province());
        rapporteurs.set(rapporteurs.indexOf(rapporteur), rapporteur.withOneMore(number));
        journal.record(
                waiting.appeal(),
                waiting.province(),
                "APPEAL_ASSIGNED",
                assignment.assignedAt(),
                AppealRefusals.COMMISSION,
                Map.of(
                        "commission", rapporteur.commission(),
                        "rapporteur", rapporteur.userId(),
                        "position", explanation.position(),
                        "waiting", explanation.waiting(),
                        "priority", explanation.priority(),
                        "cases", rapporteur.cases()));
        events.publishEvent(new AppealAssigned(waiting.appeal(), rapporteur.userId(), waiting.hadRapporteur()));
        return assignment;
    }

    private boolean anybodyIsFree(List<Rapporteur> rapporteurs) {
        return rapporteurs.stream().anyMatch(one -> !one.absent() && !isFull(one));
    }

    private boolean isFull(Rapporteur rapporteur) {
        return rapporteur.cases() >= settings.casesPerRapporteur();
    }

    private Optional<String> excludedBecause(Rapporteur rapporteur, Set<String> inConflict) {
        if (inConflict.contains(rapporteur.userId())) {
            return Optional.of("CONFLICT");
        }
        if (rapporteur.absent()) {
            return Optional.of("ABSENT");
        }
        return isFull(rapporteur) ? Optional.of("FULL") : Optional.empty();
    }

    private static List<Candidate> candidates(List<Rapporteur> rapporteurs, Map<String, String> excluded) {
        return rapporteurs.stream()
                .map(one -> new Candidate(one.userId(), one.commission(), one.cases(), excluded.get(one.userId())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseId> waiting() {
        return queue.waiting(LegalTime.dayOf(clock.instant())).stream()
                .map(Waiting::appeal)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Assignment> of(CaseId appeal) {
        return jdbc.sql("select *, explanation::text as why from appeal_assignment where case_id = :case "
                        + "order by id desc limit 1")
                .param("case", appeal.value())
                .query(this::read)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> history(CaseId appeal) {
        return jdbc.sql("select *, explanation::text as why from appeal_assignment where case_id = :case order by id")
                .param("case", appeal.value())
                .query(this::read)
                .list();
    }

    @Override
    public Assignment transfer(CaseId caseId, String rapporteur, String reason) {
        Actor actor = currentActor.get();
        if (reason.isBlank()) {
            throw AppealRefusals.field(
                    "reason",
                    "required",
                    "Devir gerekçesiz yapılamaz.",
                    "A transfer needs a reason.",
                    AppealRefusals.COMMISSION);
        }
        if (actor.userId().equals(rapporteur)) {
            throw AppealRefusals.notPossible(
                    "Kimse kendisine dosya alamaz.", "Nobody picks their own cases.", AppealRefusals.COMMISSION);
        }
        if (!actor.isIn(OfficerGroup.COMMISSION_SECRETARIAT) && !actor.isIn(OfficerGroup.COMMISSION_CHAIR)) {
            throw AppealRefusals.forbidden(
                    "Dosyayı yalnızca sekretarya veya başkan devredebilir.",
                    "Only the secretariat or a chair transfers a case.");
        }
        lock();
        Appeal appeal = appeals.get(caseId);
        Optional<Assignment> former = of(caseId);
        if (former.isEmpty() || former.get().rapporteur().equals(rapporteur) || appeal.decisionId() != null) {
            throw AppealRefusals.notPossible(
                    "Yalnızca dağıtılmış ve karara bağlanmamış bir itiraz başka bir raportöre devredilebilir.",
                    "Only a distributed and undecided appeal can be transferred, to another rapporteur.");
        }
        return transfer(appeal, former.get(), successor(caseId, rapporteur, former.get()), reason);
    }

    private Commissions.Mandate successor(CaseId appeal, String rapporteur, Assignment former) {
        if (deliberations.conflictOf(appeal, rapporteur).isPresent()) {
            throw AppealRefusals.inConflict();
        }
        Commissions.Mandate mandate = commissions
                .mandateOf(rapporteur, LegalTime.dayOf(clock.instant()))
                .filter(held -> held.seat() == Seat.EXPERT)
                .orElseThrow(() -> AppealRefusals.notPossible(
                        "Raportör, görev süresi devam eden göç uzmanı üye olmalıdır.",
                        "The rapporteur must be an expert in office.",
                        AppealRefusals.MEMBERS));
        boolean heard = deliberations
                .of(appeal)
                .filter(hearing ->
                        hearing.state().equals("ON_AGENDA") || hearing.state().equals("VOTING"))
                .isPresent();
        if (heard && !mandate.commission().equals(former.commission())) {
            throw AppealRefusals.notPossible(
                    "Gündeme alınmış itiraz başka bir komisyona devredilemez.",
                    "An appeal on an agenda cannot go to another commission.");
        }
        return mandate;
    }

    private Assignment transfer(Appeal appeal, Assignment former, Commissions.Mandate successor, String reason) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        int cases = queue.rapporteurs(today).stream()
                .filter(one -> one.userId().equals(successor.userId()))
                .mapToInt(Rapporteur::cases)
                .findFirst()
                .orElse(0);
        String priority = appeal.detained() ? "DETAINED" : appeal.specialNeed() ? "SPECIAL_NEED" : "NONE";
        Assignment assignment = new Assignment(
                appeal.caseId(),
                successor.commission(),
                successor.userId(),
                new Explanation(
                        1,
                        1,
                        priority,
                        List.of(new Candidate(successor.userId(), successor.commission(), cases, null))),
                AppealRefusals.written(reason, "reason"),
                currentActor.get().userId(),
                clock.instant());
        insert(assignment, appeal.province());
        journal.record(
                appeal.caseId(),
                appeal.province(),
                "APPEAL_TRANSFERRED",
                assignment.assignedAt(),
                AppealRefusals.COMMISSION,
                Map.of(
                        "from", former.rapporteur(),
                        "rapporteur", successor.userId(),
                        "commission", successor.commission()));
        events.publishEvent(new AppealAssigned(appeal.caseId(), successor.userId(), true));
        return assignment;
    }

    private long insert(Assignment assignment, String province) {
        return jdbc.sql("""
                        insert into appeal_assignment (case_id, province, commission, rapporteur, explanation,
                            transfer_reason, assigned_by, assigned_at)
                        values (:case, :province, :commission, :rapporteur, cast(:explanation as jsonb), :reason, :by, :at)
                        returning id
                        """)
                .param("case", assignment.appeal().value())
                .param("province", province)
                .param("commission", assignment.commission())
                .param("rapporteur", assignment.rapporteur())
                .param("explanation", write(assignment.explanation()))
                .param("reason", assignment.transferReason())
                .param("by", assignment.assignedBy())
                .param("at", Moments.of(assignment.assignedAt()))
                .query(Long.class)
                .single();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    private String write(Explanation explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of texts and numbers is always JSON", impossible);
        }
    }

    private Assignment read(ResultSet row, int number) throws SQLException {
        try {
            return new Assignment(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("commission"),
                    row.getString("rapporteur"),
                    json.readValue(row.getString("why"), Explanation.class),
                    row.getString("transfer_reason"),
                    row.getString("assigned_by"),
                    Moments.read(row, "assigned_at"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The explanation of an assignment is not readable", damaged);
        }
    }
}
