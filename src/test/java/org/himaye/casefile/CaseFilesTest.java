package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.casefile.SampleCases.ISTANBUL;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.Refusal;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskInHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HimayeTest
class CaseFilesTest {

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Timelines timelines;

    @Autowired
    private SubmissionArchive archive;

    @Autowired
    private Submissions submissions;

    @Test
    void simultaneousOpeningsGetConsecutiveNumbersWithoutGapsOrDuplicates() throws Exception {
        Person person = Acting.call(Actor.SYSTEM, () -> persons.register(person(uniqueName(), "Ali"), null, "TEST"));
        // No other test opens files in Bartın in 2019.
        Instant opened = Instant.parse("2019-06-03T07:00:00Z");
        Callable<String> opening = () -> Acting.call(
                Actor.SYSTEM,
                () -> files.open(CaseType.PROTECTION, "74", person.id(), opened).caseNumber());

        List<String> numbers;
        var threads = Executors.newFixedThreadPool(8);
        try {
            numbers = threads
                    .invokeAll(IntStream.range(0, 40).mapToObj(index -> opening).toList())
                    .stream()
                    .map(CaseFilesTest::result)
                    .sorted()
                    .toList();
        } finally {
            threads.shutdown();
        }

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj("74-UK-2019-%06d"::formatted)
                        .toList());
    }

    @Test
    void theYearOfTheNumberIsTheLegalYear() {
        // 31 December 2025, 22:30 UTC is New Year's Day in Türkiye.
        CaseFile file = open(VAN, CaseType.APPEAL, Instant.parse("2025-12-31T22:30:00Z"));

        assertThat(file.caseNumber()).matches("65-IT-2026-[0-9]{6}");
    }

    @Test
    void aFileIsFoundByItsNumberHoweverTyped() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);

        assertThat(Acting.call(VAN, () -> files.byNumber(file.caseNumber().toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(file)
                .isEqualTo(Acting.call(VAN, () -> files.get(file.id())));
    }

    @Test
    void anotherProvincesFileAnswersLikeOneThatDoesNotExist() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);

        Refusal existing = Acting.call(
                ISTANBUL, () -> catchThrowableOfType(Refusal.class, () -> files.byNumber(file.caseNumber())));
        Refusal absent = Acting.call(
                ISTANBUL, () -> catchThrowableOfType(Refusal.class, () -> files.byNumber("65-UK-1999-000001")));
        Refusal moved = Acting.call(
                ISTANBUL,
                () -> catchThrowableOfType(Refusal.class, () -> files.enterStage(file.id(), "EXAMINATION", null)));

        assertThat(List.of(existing, absent, moved))
                .allSatisfy(refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_FOUND))
                .extracting(Refusal::detail)
                .containsOnly(absent.detail());
        assertThat(Acting.call(VAN, () -> files.get(file.id())).stage()).isEqualTo("OPENED");
    }

    @Test
    void nobodyOpensFilesInAProvinceTheyDoNotSee() {
        Person person = Acting.call(VAN, () -> persons.register(person(uniqueName(), "Ali"), null, "TEST"));

        Refusal refusal = Acting.call(
                ISTANBUL,
                () -> catchThrowableOfType(
                        Refusal.class, () -> files.open(CaseType.PROTECTION, "65", person.id(), MONDAY_MORNING)));

        assertThat(refusal.type()).isEqualTo(CommonProblem.FORBIDDEN);
    }

    @Test
    void victimFilesAreNotOpenedHere() {
        Person person = Acting.call(VAN, () -> persons.register(person(uniqueName(), "Ali"), null, "TEST"));

        Refusal refusal = Acting.call(
                VAN,
                () -> catchThrowableOfType(
                        Refusal.class, () -> files.open(CaseType.VICTIM, "65", person.id(), MONDAY_MORNING)));

        assertThat(refusal.type()).isEqualTo(CaseFileProblem.COMPARTMENT_REQUIRED);
    }

    @Test
    void anOpenFileWaitsForAReasonAndAClosedOneForNone() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);

        for (WaitingReason reason : WaitingReason.values()) {
            Acting.as(VAN, () -> files.enterStage(file.id(), "EXAMINATION", reason));
            assertThat(Acting.call(VAN, () -> files.get(file.id())).waitingReason())
                    .isEqualTo(reason);
        }
        Acting.as(VAN, () -> files.close(file.id(), "DECISION_FINAL", Instant.parse("2026-06-01T09:00:00Z")));

        CaseFile closed = Acting.call(VAN, () -> files.get(file.id()));
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.waitingReason()).isNull();
        assertThat(closed.closedAs()).isEqualTo("DECISION_FINAL");
    }

    @Test
    void nothingMovesInAClosedFile() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);
        Acting.as(VAN, () -> files.close(file.id(), "WITHDRAWN", MONDAY_MORNING));

        List<Runnable> attempts = List.of(
                () -> files.enterStage(file.id(), "EXAMINATION", null),
                () -> files.close(file.id(), "WITHDRAWN", MONDAY_MORNING),
                () -> files.addMember(file.id(), new CaseMember(file.personId(), FamilyRelation.OTHER, null)));

        assertThat(attempts)
                .allSatisfy(attempt -> Acting.as(
                        VAN,
                        () -> assertThat(catchThrowableOfType(Refusal.class, attempt::run)
                                        .type())
                                .isEqualTo(CaseFileProblem.CASE_CLOSED)));
    }

    @Test
    void theTimelineIsInTheOrderInWhichThingsHappened() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);
        Acting.as(VAN, () -> {
            files.recordEvent(CaseEvent.of(file.id(), "INTERVIEW_HELD", Instant.parse("2026-03-20T07:00:00Z"))
                    .article("YUKK 75/1")
                    .with("outcome", "HELD"));
            files.recordEvent(CaseEvent.of(file.id(), "APPLICATION_REGISTERED", Instant.parse("2026-03-04T07:00:00Z")));
        });

        List<TimelineEntry> timeline = Acting.call(VAN, () -> timelines.of(file.id()));

        assertThat(timeline)
                .extracting(TimelineEntry::kind)
                .containsExactly("CASE_OPENED", "APPLICATION_REGISTERED", "INTERVIEW_HELD");
        assertThat(timeline.get(2).article()).isEqualTo("YUKK 75/1");
        assertThat(timeline.get(2).detail()).containsExactly(java.util.Map.entry("outcome", "HELD"));
        assertThat(Acting.call(ISTANBUL, () -> timelines.of(file.id()))).isEmpty();
        assertThat(Acting.call(ISTANBUL, () -> timelines.of(file.personId()))).isEmpty();
    }

    @Test
    void aPersonIsCoveredOnce() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);
        Person spouse = Acting.call(VAN, () -> persons.register(person(uniqueName(), "Eş"), null, "TEST"));
        CaseMember member = new CaseMember(spouse.id(), FamilyRelation.SPOUSE, MONDAY_MORNING);
        Acting.as(VAN, () -> files.addMember(file.id(), member));

        Refusal refusal =
                Acting.call(VAN, () -> catchThrowableOfType(Refusal.class, () -> files.addMember(file.id(), member)));

        assertThat(refusal.type()).isEqualTo(CommonProblem.CONFLICT);
        assertThat(Acting.call(VAN, () -> files.members(file.id()))).containsExactly(member);
    }

    @Test
    void aCompletedFormIsKeptAsItWas() {
        CaseFile file = open(VAN, CaseType.PROTECTION, MONDAY_MORNING);
        TaskInHand task = new TaskInHand("task-" + file.id(), "UserTask_RegisterApplication", file.id());

        Acting.as(
                VAN,
                () -> archive.keep(
                        task,
                        "65",
                        "register-application",
                        "{\"familyName\":\"<b>Şahin</b>\",\"healthRisk\":false,\"note\":null}"));

        List<Submission> kept = Acting.call(VAN, () -> submissions.of(file.id()));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).content())
                .isEqualTo(
                        new java.util.TreeMap<>(java.util.Map.of("familyName", "<b>Şahin</b>", "healthRisk", "false")));
        assertThat(kept.get(0).sha256())
                .isEqualTo(DatabaseSubmissions.sha256(
                        "{\"familyName\":\"<b>Şahin</b>\",\"healthRisk\":false,\"note\":null}"));
        assertThat(kept.get(0).submittedBy()).isEqualTo(VAN.userId());
        assertThat(Acting.call(ISTANBUL, () -> submissions.of(file.id()))).isEmpty();
    }

    private CaseFile open(Actor actor, CaseType type, Instant openedAt) {
        return Acting.call(actor, () -> {
            Person person = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            return files.open(type, actor.provinces().iterator().next(), person.id(), openedAt);
        });
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
