package org.himaye.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.himaye.access.Acting;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.identification.ReferralIntake;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.NewReferral;
import org.himaye.trafficking.referral.ReferralContent;
import org.himaye.trafficking.referral.ReferralContent.Safety;
import org.himaye.trafficking.referral.ReferralContent.Urgency;
import org.himaye.trafficking.referral.VictimReferrals;
import org.himaye.trafficking.support.Shelter;
import org.himaye.trafficking.support.Shelters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does for planned sealed files what their teams do, one day at a time, through the engine's door. */
@Component
class TraffickingWork {

    private static final List<ReferralSource> SOURCES = List.of(
            ReferralSource.LAW_ENFORCEMENT,
            ReferralSource.HOTLINE,
            ReferralSource.MIGRATION_OFFICE,
            ReferralSource.LAW_ENFORCEMENT,
            ReferralSource.ORGANISATION,
            ReferralSource.SELF);
    private static final Map<OfficerGroup, Integer> DESK = new EnumMap<>(Map.of(
            OfficerGroup.TRAFFICKING_EXPERT,
            2,
            OfficerGroup.GOVERNOR_APPROVER,
            1,
            OfficerGroup.VICTIM_CASE_MANAGER,
            1,
            OfficerGroup.SHELTER_MANAGER,
            1,
            OfficerGroup.CHILD_PROTECTION_LIAISON,
            1));
    private static final int SHELTERS = 3;
    private static final int BEDS = 100;
    private static final List<String> SHELTER_PROVINCES = List.of("06", "34", "07");

    private final Desk desk;
    private final OfficeClock clock;
    private final VictimReferrals referrals;
    private final ReferralIntake intake;
    private final VictimTeams teams;
    private final Shelters shelters;
    private final Persons persons;

    TraffickingWork(
            Desk desk,
            OfficeClock clock,
            VictimReferrals referrals,
            ReferralIntake intake,
            VictimTeams teams,
            Shelters shelters,
            Persons persons) {
        this.desk = desk;
        this.clock = clock;
        this.referrals = referrals;
        this.intake = intake;
        this.teams = teams;
        this.shelters = shelters;
        this.persons = persons;
    }

    /** Appoints people to the desks of a plan's provinces and opens shelters, on its first day. */
    void prepare(TraffickingPlan plan, long run) {
        clock.open(plan.startsOn());
        Acting.as(Actor.SYSTEM, () -> {
            accounts(plan).forEach(account -> teams.appoint(account.province(), account.userId(), account.group()));
            for (int number = 0; number < SHELTERS; number++) {
                shelters.register(new Shelters.NewShelter(
                        shelter(run, number),
                        SHELTER_PROVINCES.get(number),
                        BEDS,
                        Shelter.Residents.ANYBODY,
                        true,
                        true,
                        "Uydurma Mahallesi, Örnek Sokak " + (number + 1)));
            }
        });
    }

    /** Dismisses whom {@link #prepare} has appointed and closes its shelters, so that no other figure counts them. */
    void dismiss(TraffickingPlan plan, long run) {
        Acting.as(Actor.SYSTEM, () -> {
            accounts(plan).forEach(account -> teams.dismiss(account.province(), account.userId(), account.group()));
            for (int number = 0; number < SHELTERS; number++) {
                shelters.close(
                        shelter(run, number),
                        plan.endsOn().atStartOfDay(LegalTime.ZONE).toInstant());
            }
        });
    }

    /**
     * Refers a planned person now and lets Himaye take the referral in. A foreigner is on record with a number, so that a removal
     * of the same person would be found (INV-18).
     */
    ReplayedVictim refer(PlannedReferral plan, long run) {
        Instant receivedAt = clock.tick();
        String number = plan.isForeigner() ? numberOf(plan) : null;
        return refer(plan, "T" + run + "-" + plan.index(), receivedAt, number, shelter(run, plan.index() % SHELTERS));
    }

    private String numberOf(PlannedReferral plan) {
        PlannedPerson person = plan.person();
        return Acting.call(
                Actor.SYSTEM,
                () -> persons.register(
                                new PersonalData(
                                        person.familyName(),
                                        person.givenNames(),
                                        Sex.valueOf(person.sex().name()),
                                        person.birthDate(),
                                        null,
                                        null,
                                        null,
                                        plan.originIso3(),
                                        null,
                                        null,
                                        null),
                                null,
                                "REPLAY")
                        .foreignerNumber()
                        .value());
    }

    /**
     * Refers a planned person and lets Himaye take the referral in; for a reference used before, finds its file.
     *
     * @param receivedAt when the office learned of it
     * @param shelterCode shelter for whoever is to live in one
     */
    ReplayedVictim refer(PlannedReferral plan, String reference, Instant receivedAt, String shelterCode) {
        return refer(plan, reference, receivedAt, null, shelterCode);
    }

    private ReplayedVictim refer(
            PlannedReferral plan,
            String reference,
            Instant receivedAt,
            @Nullable String foreignerNumber,
            String shelterCode) {
        String receipt = Acting.call(
                ReplayedCase.officer(plan.province(), OfficerGroup.LAW_ENFORCEMENT_LIAISON),
                () -> referrals.receive(new NewReferral(
                        reference,
                        plan.province(),
                        SOURCES.get(plan.index() % SOURCES.size()),
                        receivedAt,
                        content(plan, foreignerNumber))));
        return new ReplayedVictim(plan, takenIn(receipt), shelterCode);
    }

    /** Lets Himaye take in what waits, one office after the other, because two would only wait for each other. */
    private synchronized CaseId takenIn(String receipt) {
        return Acting.call(Actor.SYSTEM, () -> {
            if (referrals.fileOf(receipt).isEmpty()) {
                intake.takeIn();
            }
            return referrals.fileOf(receipt).orElseThrow();
        });
    }

    /**
     * Does everything that is to be done in a file today.
     *
     * @return the day on which to look at the file again; null for never
     */
    @Nullable
    LocalDate workOn(ReplayedVictim replayed, LocalDate today) {
        Optional<WaitingTask> due = dueToday(replayed, today);
        while (due.isPresent()) {
            WaitingTask task = due.get();
            LocalDateTime now = LocalDateTime.ofInstant(clock.tick(), LegalTime.ZONE);
            desk.complete(member(replayed, task), task, replayed.form(task, now));
            due = dueToday(replayed, today);
        }
        return replayed.isConcluded() ? null : replayed.nextLook(today);
    }

    /** Returns the member of a file's team who does a task. */
    Actor member(ReplayedVictim replayed, WaitingTask task) {
        OfficerGroup group = ReplayedVictim.group(task);
        String userId = Acting.call(Actor.SYSTEM, () -> teams.candidates(replayed.file(), Set.of(group.id())))
                .get(ReplayedVictim.position(task));
        return new Actor(userId, Set.of(group.id()), Set.of(replayed.plan().province()));
    }

    private Optional<WaitingTask> dueToday(ReplayedVictim replayed, LocalDate today) {
        return desk.all(replayed.file()).stream()
                .filter(task -> !replayed.dayOf(task, today).isAfter(today))
                .findFirst();
    }

    private static ReferralContent content(PlannedReferral plan, @Nullable String foreignerNumber) {
        boolean child = new IdentificationForms(plan).isChild();
        return new ReferralContent(
                "Çalıştığı yerden çıkmasına izin verilmediğini söyledi.",
                plan.index() % 2 == 0 ? Urgency.URGENT : Urgency.ORDINARY,
                Safety.UNKNOWN,
                Sex.valueOf(plan.person().sex().name()),
                child ? AgeGroup.CHILD : AgeGroup.ADULT,
                plan.person().birthDate().getYear(),
                plan.isForeigner() ? "RU" : "TR",
                plan.originIso3(),
                plan.person().familyName(),
                plan.person().givenNames(),
                foreignerNumber,
                null,
                null);
    }

    private record Account(String province, String userId, OfficerGroup group) {}

    /** Everybody on the desks of a plan's provinces; each group is another person. */
    private static List<Account> accounts(TraffickingPlan plan) {
        Set<String> provinces = new LinkedHashSet<>();
        plan.referrals().forEach(planned -> provinces.add(planned.province()));
        return provinces.stream()
                .flatMap(province ->
                        DESK.entrySet().stream().flatMap(seats -> seats(province, seats.getKey(), seats.getValue())))
                .toList();
    }

    private static Stream<Account> seats(String province, OfficerGroup group, int people) {
        return Stream.iterate(1, number -> number <= people, number -> number + 1)
                .map(number ->
                        new Account(province, province + "." + group.id() + (number == 1 ? "" : "-" + number), group));
    }

    private static String shelter(long run, int number) {
        return "T" + run + "-" + (number + 1);
    }
}
