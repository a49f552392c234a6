package org.himaye.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * What a replay of sealed files will do. The same year, scale and seed give the same plan on every machine.
 *
 * @param year the year replayed
 * @param scale share of the source's figures, above 0 and at most 1
 * @param seed where everything drawn comes from
 * @param interviews identification interviews (indicator 10.1)
 * @param targets how many files come how far
 * @param programmeRate safe returns per hundred identified, as the source gives it (indicator 10.3)
 * @param referrals all files, in the order of referral
 * @param startsOn first day
 * @param endsOn last day
 * @param notes where the figures come from and what a reader must know about them
 */
record TraffickingPlan(
        int year,
        BigDecimal scale,
        long seed,
        long interviews,
        Map<PlannedVictimOutcome, Long> targets,
        long programmeRate,
        List<PlannedReferral> referrals,
        LocalDate startsOn,
        LocalDate endsOn,
        List<LocalizedText> notes) {

    private static final String INTERVIEWS = "10.1";
    private static final String RETURN_RATE = "10.3";
    private static final String IDENTIFIED = "10.7";
    private static final int HUNDRED = 100;
    private static final long PRIME = 37;
    /** Of a hundred interviews, so many are the second one of their file: the project's assumption. */
    private static final int SECOND_PER_HUNDRED = 6;
    /** For a hundred identified, so many are strongly suspected and no more: the project's assumption. */
    private static final int SUSPECTED_PER_HUNDRED = 10;

    private static final List<String> ORIGINS = List.of(
            "SYR", "UZB", "UZB", "KGZ", "KGZ", "MAR", "MDA", "TKM", "UKR", "AFG", "PAK", PlannedReferral.CITIZEN);
    private static final int FEMALE_PERCENT = 75;
    private static final int CHILD_PERCENT = 6;
    private static final int YEARS_OF_CHILD = 15;
    /** Whoever returns is referred early enough to have left before the year ends. */
    private static final int LAST_MONTH_OF_RETURNS = 9;

    private static final int LAST_MONTH = 11;
    private static final int LEAST_DAYS_OF_SUPPORT = 10;
    private static final int SPREAD_OF_SUPPORT = 45;

    TraffickingPlan {
        targets = Collections.unmodifiableMap(new EnumMap<>(targets));
        referrals = List.copyOf(referrals);
        notes = List.copyOf(notes);
    }

    /**
     * Plans a year.
     *
     * @throws Refusal if the scale is out of range or leaves nobody identified, or the source lacks the year
     */
    static TraffickingPlan of(int year, BigDecimal scale, long seed) {
        ProgrammeFigures.refuseUnusable(scale);
        long interviews = ProgrammeFigures.scaled(figure(INTERVIEWS, year), scale);
        long identified = ProgrammeFigures.scaled(figure(IDENTIFIED, year), scale);
        long rate = figure(RETURN_RATE, year);
        if (identified == 0) {
            throw ProgrammeFigures.nobodyLeft();
        }
        long returned = BigDecimal.valueOf(identified * rate)
                .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.HALF_UP)
                .longValueExact();
        long suspected = (identified * SUSPECTED_PER_HUNDRED + HUNDRED - 1) / HUNDRED;
        long files = interviews - interviews * SECOND_PER_HUNDRED / HUNDRED;
        Map<PlannedVictimOutcome, Long> targets = new EnumMap<>(PlannedVictimOutcome.class);
        targets.put(PlannedVictimOutcome.RETURNED, returned);
        targets.put(PlannedVictimOutcome.IDENTIFIED, identified - returned);
        targets.put(PlannedVictimOutcome.STRONG_SUSPICION, suspected);
        targets.put(PlannedVictimOutcome.NOT_IDENTIFIED, files - identified - suspected);
        return new TraffickingPlan(
                year,
                scale,
                seed,
                interviews,
                targets,
                rate,
                draw(targets, interviews - files, year, seed),
                LocalDate.of(year, 1, 2),
                LocalDate.of(year, 12, 31),
                notes(year));
    }

    /** Returns how many persons are identified (indicator 10.7). */
    long identified() {
        return targets.get(PlannedVictimOutcome.RETURNED) + targets.get(PlannedVictimOutcome.IDENTIFIED);
    }

    /** Returns how many persons return by the programme of safe return. */
    long returned() {
        return targets.get(PlannedVictimOutcome.RETURNED);
    }

    private static long figure(String indicator, int year) {
        return ProgrammeFigures.of(indicator, year)
                .orElseThrow(() -> CaseloadProblem.YEAR_MISSING.refuse(
                        "%s: %d yılı için gerçekleşen gösterge %s yok."
                                .formatted(ProgrammeFigures.SOURCE, year, indicator),
                        "%s: no actual figure of indicator %s for the year %d."
                                .formatted(ProgrammeFigures.SOURCE, indicator, year)));
    }

    private static List<PlannedReferral> draw(
            Map<PlannedVictimOutcome, Long> targets, long secondInterviews, int year, long seed) {
        SplittableRandom random = new SplittableRandom(PRIME * seed + year);
        List<PlannedReferral> referrals = new ArrayList<>();
        long[] seconds = Apportionment.divide(
                secondInterviews,
                targets.values().stream().mapToLong(Long::longValue).toArray());
        targets.forEach((outcome, files) -> {
            for (long file = 0; file < files; file++) {
                referrals.add(draw(random, outcome, file < seconds[outcome.ordinal()] ? 2 : 1, year));
            }
        });
        referrals.sort(Comparator.comparing(PlannedReferral::referredOn));
        for (int position = 0; position < referrals.size(); position++) {
            referrals.set(position, referrals.get(position).at(position));
        }
        return referrals;
    }

    private static PlannedReferral draw(
            SplittableRandom random, PlannedVictimOutcome outcome, int interviews, int year) {
        boolean returns = outcome == PlannedVictimOutcome.RETURNED;
        // Whoever returns to another country is no citizen.
        String origin = ORIGINS.get(random.nextInt(ORIGINS.size() - (returns ? 1 : 0)));
        LocalDate first = LocalDate.of(year, 1, 2);
        LocalDate end = LocalDate.of(year, (returns ? LAST_MONTH_OF_RETURNS : LAST_MONTH) + 1, 1);
        LocalDate referred =
                first.plusDays(random.nextInt((int) first.datesUntil(end).count()));
        PlannedPerson drawn = PersonDraw.drawAdult(random, origin, referred);
        boolean child = Chance.of(random, CHILD_PERCENT);
        PlannedPerson person = new PlannedPerson(
                drawn.familyName(),
                drawn.givenNames(),
                Chance.of(random, FEMALE_PERCENT) ? PlannedPerson.Sex.FEMALE : PlannedPerson.Sex.MALE,
                child && !returns ? referred.minusYears(YEARS_OF_CHILD) : drawn.birthDate());
        return new PlannedReferral(
                0,
                origin,
                ProvinceShares.draw(random),
                referred,
                interviews,
                outcome,
                referred.plusDays(LEAST_DAYS_OF_SUPPORT + random.nextInt(SPREAD_OF_SUPPORT)),
                person);
    }

    private static List<LocalizedText> notes(int year) {
        return List.of(
                new LocalizedText(
                        "Kaynak: Göç İdaresi 2021 Performans Programı, Tablo 10, gösterge 10.1, 10.3,"
                                + " 10.7 (%d).".formatted(year),
                        "Source: 2021 performance programme of the Directorate General of Migration Management, table"
                                + " 10, indicators 10.1, 10.3, 10.7 (%d).".formatted(year)),
                new LocalizedText(
                        "Görüşme başına dosya, kuvvetli şüphe, kişi, il ve günler kaynakta yoktur; varsayımdır.",
                        "The source says nothing of interviews per file, strong suspicion, persons, provinces and days;"
                                + " they are assumed."));
    }
}
