package org.himaye.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealReceipts;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Petition;
import org.himaye.appeal.application.Seat;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.correction.application.FactCorrections;
import org.himaye.deadlines.ServiceWay;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.ComingsOfAge;
import org.himaye.protection.application.IdentityDocuments;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.review.StatusReviews;
import org.himaye.removal.alternatives.AlternativeObligations;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.decision.Apprehension;
import org.himaye.removal.decision.Departures;
import org.himaye.removal.decision.MedicalHolds;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.RemovalAssessments;
import org.himaye.removal.decision.RemovalCourts;
import org.himaye.removal.decision.RemovalOpenings;
import org.himaye.removal.departure.NewReturnDeclaration;
import org.himaye.removal.departure.ReturnDeclarations;
import org.himaye.removal.detention.DetentionGround;
import org.himaye.removal.detention.DetentionOrders;
import org.himaye.removal.detention.LibertyPetitions;
import org.himaye.removal.readmission.Evidence;
import org.himaye.removal.readmission.NewReadmissionRequest;
import org.himaye.removal.readmission.ReadmissionRequests;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.PersonId;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskForm;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.jspecify.annotations.Nullable;

/**
 * One game of random users in one province: lawful and unlawful actions on the files of the same persons in all procedures,
 * and jumps of time. The same seed plays the same game.
 */
final class RandomPlay {

    /** No other test works here: {@link PlayRules} looks at every file of the province. */
    static final String PROVINCE = "77";

    private static final int MOST_FILES = 14;
    private static final int ACTIONS = 114;
    private static final Set<OfficerGroup> NATIONAL = Set.of(
            OfficerGroup.HQ_PROTECTION,
            OfficerGroup.HQ_IRREGULAR,
            OfficerGroup.LEGAL_COUNSEL,
            OfficerGroup.COMMISSION_SECRETARIAT,
            OfficerGroup.COMMISSION_CHAIR);

    private final Office office;
    private final Random random;
    private final PlayedSideRoads sideRoads;
    private final Map<String, TaskForm<?>> forms;
    private final List<CaseFile> files = new ArrayList<>();
    private final Map<UUID, AppealCase> appeals = new LinkedHashMap<>();
    private final List<UUID> declarations = new ArrayList<>();
    private final List<UUID> referrals = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private @Nullable CaseFile attended;
    private String last = "";

    RandomPlay(Office office, Map<String, ProcessContract> contracts, long seed) {
        this.office = office;
        this.random = new Random(seed);
        this.sideRoads = new PlayedSideRoads(office, random);
        this.forms = contracts.values().stream()
                .flatMap(contract -> contract.taskForms().stream())
                .collect(Collectors.toMap(TaskForm::userTask, form -> form));
    }

    /** Lets somebody live in the province who has been given a status finally in January 2026. */
    RandomPlay withHolderOfStatus() {
        ProtectionCase holder = office.lodged("2025-11-03T09:00", PROVINCE, Channel.PROVINCIAL_DIRECTORATE)
                .readyForExamination()
                .interviewed("2025-11-18T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters()
                .served();
        office.at("2026-01-12T09:00");
        runDueJobs();
        files.add(holder.registryChecked(Fields.asUsual()).file());
        return this;
    }

    /** Returns what was last tried, for the report of a failure. */
    String last() {
        return last;
    }

    /** Returns how often each action was done. */
    Map<String, Integer> done() {
        return done;
    }

    /** Returns how often each action was refused. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** Does one thing, lawful or not. Whatever is not refused by a rule and goes wrong is thrown. */
    void step() {
        int draw = random.nextInt(ACTIONS);
        if (files.isEmpty()) {
            act("apprehend", this::apprehend);
        } else if (draw < 58) {
            completeSomething(draw);
        } else if (draw < 70) {
            letTimePass(draw);
        } else {
            happens(draw);
        }
    }

    private void happens(int draw) {
        switch (draw) {
            case 70, 71 -> act("lodge", this::lodge);
            case 72, 73 -> act("apprehend", this::apprehend);
            case 74 -> act("apprehend again", this::apprehendAgain);
            case 75, 76 -> act("lodge while being removed", this::lodgeAgainstRemoval);
            case 77, 78 -> act("court event", this::courtEvent);
            case 80, 81 -> act("appeal", this::appeal);
            case 82, 83 -> act("session", this::session);
            case 84, 85 -> act("declare return", this::declareReturn);
            case 86 -> act("revoke return", this::revokeReturn);
            case 79 -> act("residence duties", () -> sideRoads.residenceDuties(pick(claims())));
            case 87 -> act("petition", this::petition);
            case 88 -> act("withdrawal", () -> sideRoads.withdrawal(pick(claims())));
            case 89 -> act("refer", this::refer);
            case 90, 91 -> act("outcome of referral", this::outcomeOfReferral);
            case 92 -> act("ask the guard", this::askTheGuard);
            case 93 -> {
                act("side road", () -> sideRoads.examination(pick(claims())));
                switch (random.nextInt(3)) {
                    case 0 -> act("residence duties", () -> sideRoads.residenceDuties(pick(claims())));
                    case 1 -> act("withdrawal", () -> sideRoads.withdrawal(pick(claims())));
                    default -> act("side road", () -> sideRoads.examination(pick(claims())));
                }
            }
            case 94 -> act("lift", this::lift);
            case 95 -> act("depart", this::depart);
            case 96 -> act("look into the registry", this::lookUp);
            case 97 -> act("medical hold", this::medicalHold);
            case 98 -> act("order without a process", this::orderDirectly);
            case 99 -> act("readmission", this::readmission);
            case 100, 101 -> act("report a change", () -> sideRoads.changeReported(pick(files)));
            case 102 -> act("find a change", () -> sideRoads.changeFound(pick(files)));
            case 103 -> act("lift a limitation", () -> sideRoads.limitationLifted(pick(files)));
            case 104, 105 -> act("propose a correction", this::proposeCorrection);
            case 106, 107 -> act("review a status", this::reviewStatus);
            case 108, 109 -> act("join a family", () -> sideRoads.joins(pick(claims())));
            case 110 -> act("leave a family", () -> sideRoads.leaves(pick(claims())));
            case 111 -> act("a member dies", () -> sideRoads.dies(pick(claims())));
            default -> act("doubt the age", () -> sideRoads.ageDoubted(pick(files)));
        }
    }

    // Tasks -----------------------------------------------------------------------------------------------------------

    private void completeSomething(int draw) {
        List<Task> open = office.bean(TaskService.class)
                .createTaskQuery()
                .tenantIdIn(PROVINCE)
                .processInstanceBusinessKeyIn(
                        files.stream().map(file -> file.id().toString()).toArray(String[]::new))
                .orderByTaskId()
                .asc()
                .list();
        if (open.isEmpty()) {
            letTimePass(65);
            return;
        }
        // Officers mostly stay with one file for a while, so that files also come to their end.
        String attended = attended();
        List<Task> ofAttended =
                open.stream().filter(task -> businessKey(task).equals(attended)).toList();
        Task task = pick(ofAttended.isEmpty() || random.nextInt(4) == 0 ? open : ofAttended);
        String userTask = task.getTaskDefinitionKey();
        TaskForm<?> form = forms.get(userTask);
        Map<String, Object> fields = new HashMap<>(PlayForms.lawful(userTask, random, office.now()));
        if (draw >= 46) {
            fields = RandomForm.carelessly(form.form(), fields, random, office.now());
        }
        List<OfficerGroup> groups = form.candidateGroups().stream().sorted().toList();
        OfficerGroup group = draw % 12 == 11 ? pick(List.of(OfficerGroup.values())) : pick(groups);
        Actor officer = actor(task, group);
        Map<String, Object> filled = fields;
        act(userTask, () -> {
            office.bean(TaskService.class).setAssignee(task.getId(), null);
            office.desk().complete(officer, new WaitingTask(task.getId(), userTask, Instant.EPOCH), filled);
        });
    }

    private String attended() {
        if (attended == null || random.nextInt(12) == 0) {
            attended = pick(files);
        }
        return attended.id().toString();
    }

    /** Usually somebody of the group; now and then the same person in every group, so that duties are not separate. */
    private Actor actor(Task task, OfficerGroup group) {
        AppealCase appeal = appeals.get(UUID.fromString(businessKey(task)));
        if (task.getTaskDefinitionKey().startsWith("UserTask_Vote")
                || task.getTaskDefinitionKey().equals("UserTask_OpenVotes")
                || task.getTaskDefinitionKey().equals("UserTask_SignCommissionDecision")) {
            return appeal.seated(
                    switch (group) {
                        case COMMISSION_MEMBER_JUSTICE -> Seat.JUSTICE;
                        case COMMISSION_MEMBER_FOREIGN_AFFAIRS -> Seat.FOREIGN_AFFAIRS;
                        case COMMISSION_MEMBER_EXPERT -> Seat.EXPERT;
                        default -> Seat.CHAIR;
                    });
        }
        if (task.getTaskDefinitionKey().equals("UserTask_ReportAppeal")) {
            return new Actor(appeal.assignment().rapporteur(), Set.of(group.id()), Set.of("*"));
        }
        if (random.nextInt(12) == 0) {
            return new Actor(PROVINCE + ".everything", Set.of(group.id()), Set.of(PROVINCE));
        }
        return officer(group, 1 + random.nextInt(2));
    }

    private String businessKey(Task task) {
        return office.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    // Time ------------------------------------------------------------------------------------------------------------

    private void letTimePass(int draw) {
        long minutes = draw < 64
                ? 1 + random.nextInt(12 * 60)
                : draw < 69 ? 60L * (12 + random.nextInt(10 * 24)) : 60L * 24 * (15 + random.nextInt(40));
        LocalDateTime until = office.now().plusMinutes(minutes);
        act("time passes", () -> {
            office.at(until.toString());
            watch();
            runDueJobs();
        });
    }

    /** Runs the jobs of this province only: other tests leave timers behind that are none of this game's business. */
    private void runDueJobs() {
        ManagementService management = office.bean(ManagementService.class);
        List<Job> due = due(management);
        while (!due.isEmpty()) {
            for (Job job : due) {
                Acting.as(Actor.SYSTEM, () -> management.executeJob(job.getId()));
            }
            due = due(management);
        }
    }

    /** What Himaye looks for every night, in this province only. */
    private void watch() {
        Acting.as(new Actor("himaye", Set.of(), Set.of(PROVINCE)), () -> {
            office.bean(IdentityDocuments.class).look();
            office.bean(ComingsOfAge.class).look();
        });
    }

    private static List<Job> due(ManagementService management) {
        return management
                .createJobQuery()
                .tenantIdIn(PROVINCE)
                .executable()
                .withRetriesLeft()
                .list();
    }

    // Arrivals --------------------------------------------------------------------------------------------------------

    private void lodge() {
        lodge(null);
    }

    private void lodgeAgainstRemoval() {
        List<Decision> decisions = decisions(CaseType.REMOVAL);
        lodge(decisions.isEmpty() ? null : pick(decisions).decisionNumber());
    }

    private void lodge(String removalDecision) {
        if (files.size() >= MOST_FILES) {
            return;
        }
        var person = new Lodging.Declared("Ahmadi", "Ali", Sex.MALE, birthDate(), "AFG", "FA");
        var lodging = new Lodging(
                Office.reference(),
                PROVINCE,
                Channel.PROVINCIAL_DIRECTORATE,
                now(),
                person,
                removalDecision,
                random.nextInt(3) == 0 ? sideRoads.family() : List.of());
        files.add(as(OfficerGroup.FRONT_DESK, () -> office.bean(Lodgings.class).lodge(lodging)));
    }

    /** Returns the applications of the game; any file where there is none. */
    private List<CaseFile> claims() {
        List<CaseFile> claims = files.stream()
                .filter(file -> file.type() == CaseType.PROTECTION)
                .toList();
        return claims.isEmpty() ? files : claims;
    }

    private void apprehend() {
        open(null);
    }

    private void apprehendAgain() {
        PersonId known = pick(files).personId();
        open(office.reading(() -> office.bean(Persons.class).get(known))
                .foreignerNumber()
                .value());
    }

    private void open(String foreignerNumber) {
        if (files.size() >= MOST_FILES) {
            return;
        }
        boolean apprehension = random.nextInt(4) > 0;
        String nationality = random.nextInt(10) == 0 ? "XXA" : "IRQ";
        var person = new Apprehension.Declared("Kerim", "Azad", Sex.MALE, birthDate(), nationality, "AR");
        var request = new Apprehension(
                Office.reference(),
                PROVINCE,
                apprehension ? OpeningReason.APPREHENSION : OpeningReason.PERMIT_CANCELLED,
                apprehension ? now() : null,
                apprehension ? "Yalova" : null,
                foreignerNumber,
                foreignerNumber == null ? person : null);
        files.add(as(
                OfficerGroup.REMOVAL_OFFICER,
                () -> office.bean(RemovalOpenings.class).open(request)));
    }

    private LocalDate birthDate() {
        return LocalDate.of(random.nextInt(12) == 0 ? 2012 : 1990, 1, 2);
    }

    private void courtEvent() {
        CaseFile file = pick(files);
        var kind = pick(List.of(CourtEvent.Kind.values()));
        var event = new CourtEvent(
                file.id(),
                kind,
                "İdare Mahkemesi",
                "2026/" + random.nextInt(3) + " E.",
                office.now().toLocalDate());
        Acting.as(
                officer(OfficerGroup.LEGAL_COUNSEL, 1),
                () -> office.bean(CourtEvents.class).record(event));
    }

    private void appeal() {
        List<Decision> decisions = decisions(CaseType.PROTECTION);
        if (decisions.isEmpty() || files.size() >= MOST_FILES + 4) {
            return;
        }
        var petition = new Petition(
                Office.reference(),
                pick(decisions).decisionNumber(),
                Capacity.SELF,
                null,
                now(),
                PROVINCE,
                AppealCase.GROUNDS,
                false,
                false);
        var receipt = as(
                OfficerGroup.FRONT_DESK, () -> office.bean(AppealReceipts.class).receive(petition));
        CaseFile file = office.reading(() -> office.bean(CaseFiles.class).byNumber(receipt.caseNumber()));
        if (appeals.putIfAbsent(file.id().value(), AppealCase.known(office, file)) == null) {
            files.add(file);
        }
    }

    /** Distributes what waits and calls one reported appeal in a session. */
    private void session() {
        Acting.as(Actor.SYSTEM, () -> office.bean(Docket.class).distribute());
        List<AppealCase> ready = appeals.values().stream()
                .filter(appeal -> appeal.tasks().isEmpty())
                .filter(appeal -> office.reading(() -> office.bean(Docket.class).of(appeal.id()))
                        .isPresent())
                .filter(AppealCase::isCommissionComplete)
                .toList();
        if (!ready.isEmpty()) {
            pick(ready).putToVote();
        }
    }

    private void declareReturn() {
        CaseFile file = pick(files);
        var declared = as(
                OfficerGroup.RETURN_COUNSELLOR,
                () -> office.bean(ReturnDeclarations.class)
                        .declare(new NewReturnDeclaration(
                                Office.reference(),
                                file.caseNumber(),
                                null,
                                "IRQ",
                                now(),
                                "AR",
                                "Tercüman Zeynep",
                                "Tanık Mehmet",
                                random.nextInt(8) > 0,
                                true,
                                true,
                                NewReturnDeclaration.SignedBy.SIGNATURE)));
        declarations.add(declared.id());
    }

    private void revokeReturn() {
        if (!declarations.isEmpty()) {
            UUID declaration = pick(declarations);
            Acting.as(
                    officer(OfficerGroup.RETURN_COUNSELLOR, 1),
                    () -> office.bean(ReturnDeclarations.class).revoke(declaration, now()));
        }
    }

    private void petition() {
        CaseFile file = pick(files);
        Acting.as(officer(OfficerGroup.REMOVAL_CENTRE_STAFF, 1), () -> {
            if (random.nextInt(4) == 0) {
                office.bean(LibertyPetitions.class).receiveAgainstMonitoring(file.id(), now());
            } else {
                office.bean(LibertyPetitions.class).receiveAgainstDetention(file.id(), now());
            }
        });
    }

    private void refer() {
        referrals.add(as(
                OfficerGroup.TRAFFICKING_EXPERT,
                () -> office.bean(TraffickingReferrals.class)
                        .receive(pick(files).personId(), PROVINCE, ReferralSource.HOTLINE, now())));
    }

    private void outcomeOfReferral() {
        if (!referrals.isEmpty()) {
            UUID referral = pick(referrals);
            var outcome = pick(List.of(ReferralOutcome.values()));
            Tables.concluded(referral, outcome, office.now());
        }
    }

    /** Somebody finds that a registration or a service was recorded with a wrong date. */
    private void proposeCorrection() {
        CaseFile file = pick(files);
        List<Decision> served = office
                .reading(() -> office.bean(Decisions.class).of(file.id()))
                .stream()
                .filter(decision -> decision.servedAt() != null)
                .toList();
        String correctedTo =
                office.now().minusMinutes(random.nextInt(40 * 24 * 60)).toString();
        FactCorrections.Proposal proposal = served.isEmpty() || random.nextInt(4) == 0
                ? Corrections.registration(correctedTo)
                : Corrections.service(
                        pick(served), correctedTo, random.nextBoolean() ? null : pick(List.of(ServiceWay.values())));
        OfficerGroup group = pick(List.of(
                OfficerGroup.PROVINCIAL_DIRECTOR, OfficerGroup.LEGAL_COUNSEL, OfficerGroup.NOTIFICATION_OFFICER));
        as(group, () -> office.bean(FactCorrections.class).propose(file.caseNumber(), proposal));
    }

    /** Lets somebody who proposed nothing refuse what is still proposed, and answer all that corrections have raised. */
    void answerCorrections() {
        List<Task> open = office.bean(TaskService.class)
                .createTaskQuery()
                .tenantIdIn(PROVINCE)
                .processDefinitionKeyIn("fact-correction", "correction-consequence")
                .list();
        for (Task task : open) {
            String userTask = task.getTaskDefinitionKey();
            Map<String, Object> answer = switch (userTask) {
                case "UserTask_DecideFactCorrection" -> Map.of("decision", "REFUSE", "reasons", "Belge yok");
                case "UserTask_DecideShorterPeriod" -> Map.of("decision", "KEEP", "reasons", "Bildirilen gün");
                default -> Map.of("outcome", "NOT_AFFECTED", "reasons", "Kişi hakkını kullanmıştır");
            };
            OfficerGroup group = forms.get(userTask).candidateGroups().stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            office.bean(TaskService.class).setAssignee(task.getId(), null);
            office.desk()
                    .complete(
                            officer(group, 3),
                            new WaitingTask(task.getId(), userTask, Instant.EPOCH),
                            new HashMap<>(answer));
        }
    }

    private void askTheGuard() {
        PersonId person = pick(files).personId();
        as(OfficerGroup.REMOVAL_OFFICER, () -> office.bean(RemovalGuard.class).ask(person, "IRQ", Purpose.QUESTION));
    }

    /** Rather of a file that has come to its end; whether anybody holds a status under it is for the domain to find. */
    private void reviewStatus() {
        List<CaseFile> ended = office.reading(() -> files.stream()
                .map(file -> office.bean(CaseFiles.class).get(file.id()))
                .filter(file -> file.type() == CaseType.PROTECTION && file.state() == CaseState.CLOSED)
                .toList());
        CaseFile file = pick(ended.isEmpty() ? files : ended);
        var ground = pick(List.of(StatusReviewGround.values()));
        as(
                OfficerGroup.HQ_PROTECTION,
                () -> office.bean(StatusReviews.class)
                        .open(file.caseNumber(), ground, "Statünün şartları değişmiştir."));
    }

    private void lift() {
        String number = pick(files).caseNumber();
        Acting.as(
                officer(OfficerGroup.GOVERNOR_APPROVER, 1),
                () -> office.bean(Departures.class).lift(number, "Yeniden değerlendirilmiştir."));
    }

    private void depart() {
        String number = pick(files).caseNumber();
        Acting.as(
                officer(OfficerGroup.BORDER_POLICE, 1),
                () -> office.bean(Departures.class).depart(number, now(), "Kapıköy"));
    }

    private void lookUp() {
        CaseFile file = pick(files);
        boolean found = random.nextInt(5) == 0;
        Acting.as(
                officer(OfficerGroup.LEGAL_COUNSEL, 1),
                () -> office.bean(RemovalCourts.class)
                        .lookUp(
                                file.id(),
                                now(),
                                found ? "2026/9 E." : null,
                                found ? office.now().toLocalDate() : null));
    }

    private void medicalHold() {
        CaseFile file = pick(files);
        Acting.as(officer(OfficerGroup.REMOVAL_CENTRE_MANAGER, 1), () -> {
            if (random.nextBoolean()) {
                office.bean(MedicalHolds.class)
                        .record(file.id(), office.now().toLocalDate().plusDays(5));
            } else {
                office.bean(RemovalAssessments.class).screen(file.id(), "IRQ", random.nextInt(4) > 0, "Ülke bilgisi");
            }
        });
    }

    /** What no process would do: an order on its own, which the domain has to judge. */
    private void orderDirectly() {
        List<Decision> decisions = decisions(CaseType.REMOVAL);
        if (decisions.isEmpty()) {
            return;
        }
        Decision decision = pick(decisions);
        Acting.as(officer(OfficerGroup.GOVERNOR_APPROVER, 1), () -> {
            if (random.nextBoolean()) {
                office.bean(DetentionOrders.class)
                        .order(new DetentionOrders.DetentionOrder(
                                decision.caseId(),
                                decision.id().value(),
                                Set.of(DetentionGround.ABSCONDING_RISK),
                                "Kaçma riski",
                                PROVINCE + ".governor-approver",
                                now()));
            } else {
                office.bean(AlternativeObligations.class)
                        .impose(new AlternativeObligations.Imposition(
                                decision.caseId(),
                                decision.id().value(),
                                Set.of(ObligationKind.RETURN_COUNSELLING),
                                "Yükümlülük yeterlidir",
                                null,
                                null,
                                null,
                                office.now().toLocalDate().plusMonths(1 + random.nextInt(30)),
                                PROVINCE + ".governor-approver",
                                now()));
            }
        });
    }

    private void readmission() {
        CaseFile file = pick(files);
        var request = new NewReadmissionRequest(
                Office.reference(),
                NewReadmissionRequest.Direction.OUTGOING,
                "EU",
                "BGR",
                false,
                List.of(Evidence.OWN_STATEMENT),
                now(),
                now(),
                file.caseNumber(),
                null,
                null);
        as(
                OfficerGroup.READMISSION_DESK,
                () -> office.bean(ReadmissionRequests.class).request(request));
    }

    // Furniture -------------------------------------------------------------------------------------------------------

    private List<Decision> decisions(CaseType type) {
        return office.reading(() -> files.stream()
                .filter(file -> file.type() == type)
                .flatMap(file -> office.bean(Decisions.class).of(file.id()).stream())
                .toList());
    }

    private void act(String what, Runnable action) {
        last = what + " at " + office.now();
        try {
            action.run();
            done.merge(what, 1, Integer::sum);
        } catch (RuntimeException failure) {
            if (!isRefusal(failure)) {
                throw failure;
            }
            refused.merge(what, 1, Integer::sum);
        }
    }

    /** The domain refuses with a reason; the engine with missing authority. */
    private static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }

    private <T> T as(OfficerGroup group, java.util.concurrent.Callable<T> work) {
        return Acting.call(officer(group, 1), work);
    }

    /** Returns the first or second officer of a group: of this province, or of the headquarters. */
    static Actor officer(OfficerGroup group, int number) {
        boolean national = NATIONAL.contains(group);
        String account = (national ? "merkez." : PROVINCE + ".") + group.id() + (number == 1 ? "" : "-" + number);
        return new Actor(account, Set.of(group.id()), Set.of(national ? "*" : PROVINCE));
    }

    private Instant now() {
        return Office.instant(office.now().toString());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
