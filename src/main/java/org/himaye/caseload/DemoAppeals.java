package org.himaye.caseload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealReceipts;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Petition;
import org.himaye.appeal.application.Sessions;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decisions;
import org.himaye.engine.Desk;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Objects to decisions of training cases, so that secretariat, rapporteurs and members find work at every step. */
@Component
@Profile("demo")
class DemoAppeals {

    private static final String COMMISSION = "K1";
    private static final List<String> STEPS =
            List.of("UserTask_ExamineAppeal", "UserTask_SendFile", "UserTask_ReportAppeal", "");

    private final AppealReceipts receipts;
    private final Docket docket;
    private final Sessions sessions;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Desk desk;
    private final TransactionOperations transactions;

    DemoAppeals(
            AppealReceipts receipts,
            Docket docket,
            Sessions sessions,
            CaseFiles files,
            Decisions decisions,
            Desk desk,
            TransactionOperations transactions) {
        this.receipts = receipts;
        this.docket = docket;
        this.sessions = sessions;
        this.files = files;
        this.decisions = decisions;
        this.desk = desk;
        this.transactions = transactions;
    }

    /**
     * Objects to the decision of each case and takes each objection to another step; the reported ones stand on the agenda
     * of a session tomorrow.
     *
     * @param served cases whose decisions are served
     * @param office gives the first part of an officer's account for a plate code
     */
    void objectTo(List<ReplayedCase> served, UnaryOperator<String> office, Instant now) {
        for (int index = 0; index < served.size(); index++) {
            ReplayedCase contested = served.get(index);
            CaseId appeal = receive(contested, index, office, now);
            advance(appeal, STEPS.get(index % STEPS.size()), contested.province(), office, now);
        }
        if (served.size() >= STEPS.size()) {
            LocalDateTime tomorrow = LegalTime.dayOf(now).plusDays(1).atTime(10, 0);
            Acting.call(secretariat(), () -> sessions.convene(COMMISSION, tomorrow));
        }
    }

    private CaseId receive(ReplayedCase contested, int index, UnaryOperator<String> office, Instant now) {
        Actor frontDesk = officer(OfficerGroup.FRONT_DESK, contested.province(), office);
        String decision = asHimaye(
                () -> decisions.lastStanding(contested.caseId()).orElseThrow().decisionNumber());
        var receipt = Acting.call(
                frontDesk,
                () -> receipts.receive(new Petition(
                        "DEMO-" + index,
                        decision,
                        Capacity.SELF,
                        null,
                        now,
                        contested.province(),
                        "Anlatımım ve sunduğum belgeler değerlendirilmemiştir.",
                        index % 2 == 0,
                        false)));
        return asHimaye(() -> files.byNumber(receipt.caseNumber()).id());
    }

    private void advance(CaseId appeal, String stopsAt, String province, UnaryOperator<String> office, Instant now) {
        var waiting = desk.next(appeal);
        while (waiting.isPresent() && !waiting.get().userTask().equals(stopsAt)) {
            Desk.WaitingTask task = waiting.get();
            switch (task.userTask()) {
                case "UserTask_ExamineAppeal" -> {
                    desk.complete(secretariat(), task, Map.of("standing", "SHOWN"));
                    Acting.as(Actor.SYSTEM, docket::distribute);
                }
                case "UserTask_SendFile" ->
                    desk.complete(
                            officer(OfficerGroup.PROTECTION_OFFICER, province, office),
                            task,
                            Map.of(
                                    "sentAt",
                                    LocalDateTime.ofInstant(now, LegalTime.ZONE).toString(),
                                    "complete",
                                    true));
                case "UserTask_ReportAppeal" ->
                    desk.complete(
                            rapporteur(appeal),
                            task,
                            Map.of(
                                    "proposal",
                                    "ACCEPT",
                                    "facts",
                                    "Başvuru sahibinin anlatımı mülakat tutanağındadır.",
                                    "reasons",
                                    "Menşe ülke bilgisi güncel değildir; karar yeniden değerlendirilmelidir."));
                default -> throw new IllegalStateException("No form for " + task.userTask());
            }
            waiting = desk.next(appeal);
        }
    }

    private Actor rapporteur(CaseId appeal) {
        String account = asHimaye(() -> docket.of(appeal).orElseThrow().rapporteur());
        return new Actor(account, Set.of(OfficerGroup.COMMISSION_MEMBER_EXPERT.id()), Set.of(Actor.EVERY_PROVINCE));
    }

    private static Actor secretariat() {
        return new Actor(
                "merkez.commission-secretariat",
                Set.of(OfficerGroup.COMMISSION_SECRETARIAT.id()),
                Set.of(Actor.EVERY_PROVINCE));
    }

    private static Actor officer(OfficerGroup group, String province, UnaryOperator<String> office) {
        return new Actor(office.apply(province) + "." + group.id(), Set.of(group.id()), Set.of(province));
    }

    private <T> T asHimaye(java.util.function.Supplier<T> work) {
        return Acting.call(Actor.SYSTEM, () -> transactions.execute(transaction -> work.get()));
    }
}
