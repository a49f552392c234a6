package org.himaye.caseload;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.himaye.caseload.PlannedPerson.Sex;

/** Draws the cases of one origin: everything about them except how many there are and how they end. */
final class CaseDraw {

    private static final int MAJORITY = 18;
    private static final int OLD_AGE = 65;
    private static final int OLDEST_PREGNANT = 44;
    private static final int FAMILY_PERCENT = 40;
    private static final int LAW_ENFORCEMENT_PERCENT = 20;
    private static final int DETENTION_PERCENT = 5;
    private static final int DISABLED_PERCENT = 2;
    private static final int PREGNANT_PERCENT = 4;
    private static final int SINGLE_PARENT_PERCENT = 8;
    private static final int VIOLENCE_PERCENT = 4;
    private static final int CHRONIC_ILLNESS_PERCENT = 4;
    private static final int ILLITERATE_PERCENT = 5;
    private static final int HUNDRED = 100;

    private final CaseSchedule schedule;
    private final SplittableRandom random;
    private final String originIso3;

    CaseDraw(CaseSchedule schedule, SplittableRandom random, String originIso3) {
        this.schedule = schedule;
        this.random = random;
        this.originIso3 = originIso3;
    }

    /** Draws all cases of the slots; their positions are still to be given. */
    List<PlannedCase> draw(List<Slots.Slot> slots) {
        List<PlannedCase> cases = new ArrayList<>();
        for (Slots.Slot slot : slots) {
            for (long drawn = 0; drawn < slot.fromStock(); drawn++) {
                cases.add(draw(slot, true));
            }
            for (long drawn = 0; drawn < slot.fromYear(); drawn++) {
                cases.add(draw(slot, false));
            }
        }
        return cases;
    }

    private PlannedCase draw(Slots.Slot slot, boolean opening) {
        CaseSchedule.Days days = schedule.draw(random, slot.outcome(), slot.accelerated(), opening);
        PlannedPerson person = PersonDraw.draw(random, originIso3, days.lodgedOn());
        while (slot.accelerated() && age(person, days.lodgedOn()) < MAJORITY) {
            // An unaccompanied child is never accelerated (YUKK 79/4).
            person = PersonDraw.draw(random, originIso3, days.lodgedOn());
        }
        int age = age(person, days.lodgedOn());
        boolean withFamily = age >= MAJORITY && Chance.of(random, FAMILY_PERCENT);
        return new PlannedCase(
                0,
                originIso3,
                ProvinceShares.draw(random),
                channel(),
                opening,
                days.lodgedOn(),
                slot.outcome(),
                slot.status(),
                days.decisionOn(),
                slot.accelerated(),
                days.interviews(),
                person,
                withFamily,
                needs(person.sex(), age, withFamily));
    }

    private PlannedChannel channel() {
        int drawn = random.nextInt(HUNDRED);
        if (drawn < DETENTION_PERCENT) {
            return PlannedChannel.PLACE_OF_DETENTION;
        }
        return drawn < DETENTION_PERCENT + LAW_ENFORCEMENT_PERCENT
                ? PlannedChannel.LAW_ENFORCEMENT
                : PlannedChannel.IN_PERSON;
    }

    private Set<PlannedNeed> needs(Sex sex, int age, boolean withFamily) {
        Set<PlannedNeed> needs = EnumSet.noneOf(PlannedNeed.class);
        boolean adult = age >= MAJORITY;
        add(needs, PlannedNeed.UNACCOMPANIED_CHILD, !adult);
        add(needs, PlannedNeed.ELDERLY, age >= OLD_AGE);
        add(needs, PlannedNeed.DISABLED, Chance.of(random, DISABLED_PERCENT));
        add(
                needs,
                PlannedNeed.PREGNANT,
                Chance.of(random, PREGNANT_PERCENT) && sex == Sex.FEMALE && adult && age <= OLDEST_PREGNANT);
        add(needs, PlannedNeed.SINGLE_PARENT, Chance.of(random, SINGLE_PARENT_PERCENT) && withFamily);
        add(needs, PlannedNeed.VIOLENCE_VICTIM, Chance.of(random, VIOLENCE_PERCENT));
        add(needs, PlannedNeed.CHRONIC_ILLNESS, Chance.of(random, CHRONIC_ILLNESS_PERCENT));
        add(needs, PlannedNeed.ILLITERATE, Chance.of(random, ILLITERATE_PERCENT));
        return needs;
    }

    private static void add(Set<PlannedNeed> needs, PlannedNeed need, boolean given) {
        if (given) {
            needs.add(need);
        }
    }

    private static int age(PlannedPerson person, LocalDate day) {
        return Period.between(person.birthDate(), day).getYears();
    }
}
