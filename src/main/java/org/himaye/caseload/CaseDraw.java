package org.himaye.caseload;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.himaye.caseload.PlannedPerson.Sex;
import org.jspecify.annotations.Nullable;

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

    private final SplittableRandom random;
    private final String originIso3;
    private @Nullable List<Lodged> carriedOver;

    CaseDraw(SplittableRandom random, String originIso3) {
        this.random = random;
        this.originIso3 = originIso3;
    }

    /**
     * A case of which only the lodging is drawn yet.
     *
     * @param weekday number of the weekday of lodging
     * @param opening whether it was pending when the first year began
     */
    private record Lodged(int weekday, boolean opening) {}

    /**
     * Draws the cases that are decided in a year. Who stays pending is carried over to the next year drawn, whose stock
     * they are.
     */
    List<PlannedCase> decidedIn(CaseSchedule year, List<Slots.Slot> slots) {
        return draw(year, slots, false);
    }

    /** Draws the cases of the last year, also those pending when it ends; all positions are still to be given. */
    List<PlannedCase> allOf(CaseSchedule year, List<Slots.Slot> slots) {
        return draw(year, slots, true);
    }

    private List<PlannedCase> draw(CaseSchedule year, List<Slots.Slot> slots, boolean last) {
        List<PlannedCase> cases = new ArrayList<>();
        List<Lodged> stock = carriedOver;
        List<Lodged> pending = new ArrayList<>();
        for (Slots.Slot slot : slots) {
            for (long drawn = 0; drawn < slot.fromStock() + slot.fromYear(); drawn++) {
                Lodged lodged = lodged(year, slot, drawn < slot.fromStock(), stock);
                if (last || slot.outcome().isDecided()) {
                    cases.add(draw(year, slot, lodged));
                } else {
                    pending.add(lodged);
                }
            }
        }
        carriedOver = pending;
        return cases;
    }

    private Lodged lodged(CaseSchedule year, Slots.Slot slot, boolean fromStock, @Nullable List<Lodged> stock) {
        if (!fromStock) {
            return new Lodged(year.lodging(random, slot.outcome(), slot.accelerated()), false);
        }
        if (stock == null) {
            return new Lodged(year.lodgingOfStock(random), true);
        }
        int chosen = random.nextInt(stock.size());
        Collections.swap(stock, chosen, stock.size() - 1);
        return stock.remove(stock.size() - 1);
    }

    private PlannedCase draw(CaseSchedule year, Slots.Slot slot, Lodged lodged) {
        CaseSchedule.Days days = year.draw(random, slot.outcome(), slot.accelerated(), lodged.weekday());
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
                lodged.opening(),
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
