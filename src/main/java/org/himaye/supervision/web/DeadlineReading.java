package org.himaye.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.himaye.supervision.lateness.LatePeriods;
import org.himaye.supervision.lateness.LatePeriods.Count;
import org.himaye.supervision.lateness.LatePeriods.LatePeriod;
import org.himaye.supervision.lateness.LatePeriods.Lateness;
import org.himaye.supervision.lateness.LatePeriods.Selection;
import org.himaye.supervision.web.DeadlineBoard.HolderRow;
import org.himaye.supervision.web.DeadlineBoard.Row;
import org.himaye.supervision.web.DeadlineBoard.RuleRow;
import org.himaye.supervision.web.DeadlineBoard.Statute;
import org.himaye.supervision.web.DeadlineBoard.UnitRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is late with a fixed number of questions, whatever the number of cases; each view is a ledger line. */
@Service
class DeadlineReading {

    /** Periods on a page of the screen, and on one sheet that is printed. */
    static final int PAGE_SIZE = 25;

    static final int PRINT_SIZE = 200;

    /** Whoever wants to read on chooses a province or a rule: the last of very many pages takes long to find. */
    private static final int LAST_PAGE = 400;

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{16}");

    private final LatePeriods periods;
    private final DeadlineCatalogue catalogue;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final int riskDays;

    DeadlineReading(
            LatePeriods periods,
            DeadlineCatalogue catalogue,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock,
            @Value("${himaye.supervision.at-risk-days:7}") int riskDays) {
        if (riskDays < 1 || riskDays > 90) {
            throw new IllegalStateException(
                    "himaye.supervision.at-risk-days 1 ile 90 arasında olmalı / must be between 1 and 90");
        }
        this.periods = periods;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.riskDays = riskDays;
    }

    /**
     * What is asked for; null where nothing is.
     *
     * @param holder mark of an officer, or {@link LatePeriods#NOBODY}
     */
    public record Question(
            @Nullable String province,
            @Nullable String rule,
            @Nullable String group,
            @Nullable String holder,
            @Nullable Lateness lateness,
            int page,
            int size) {}

    /**
     * Returns a page of what is late as the reader may see it.
     *
     * @throws org.himaye.shared.Refusal {@code invalid-request} if there is no such province, rule or group, or a group or an
     *     officer is asked for without a province; {@code forbidden} for a province that the reader does not see
     */
    @Transactional
    DeadlineBoard board(Question question) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.chosen(reader, question.province());
        check(question, province);
        Instant now = clock.instant();
        Selection whole = new Selection(
                province,
                question.rule(),
                question.group(),
                question.holder(),
                question.lateness(),
                now,
                LegalTime.dayOf(now).plusDays(riskDays + 1L),
                0,
                question.size());
        List<Count> byRule = periods.byRule(whole);
        List<Count> ofRule = byRule.stream()
                .filter(count -> question.rule() == null || count.key().equals(question.rule()))
                .toList();
        long overdue = ofRule.stream().mapToLong(Count::overdue).sum();
        long atRisk = ofRule.stream().mapToLong(Count::atRisk).sum();
        long matching = question.group() != null || question.holder() != null
                ? periods.matching(whole)
                : (question.lateness() == Lateness.AT_RISK ? 0 : overdue)
                        + (question.lateness() == Lateness.OVERDUE ? 0 : atRisk);
        int pages = (int) Math.max(1, Math.min(LAST_PAGE, (matching + question.size() - 1) / question.size()));
        Selection filter = new Selection(
                province,
                whole.rule(),
                whole.group(),
                whole.holder(),
                whole.lateness(),
                now,
                whole.riskUntil(),
                Math.min(Math.max(question.page(), 0), pages - 1),
                question.size());
        List<LatePeriod> found = periods.periods(filter);
        LedgerLine line = LedgerLine.of("DEADLINES_READ").with("periods", found.size());
        ledger.append(province == null ? line : line.with("province", province));
        List<Province> provinces = VisibleProvinces.of(reader);
        return new DeadlineBoard(
                now,
                riskDays,
                filter,
                overdue,
                atRisk,
                byRule.stream()
                        .map(count -> new RuleRow(statute(count.key()), count.overdue(), count.atRisk()))
                        .toList(),
                province == null
                        ? periods.byProvince(filter).stream()
                                .map(count -> unit(count, VisibleProvinces.name(count.key())))
                                .toList()
                        : List.of(),
                province == null
                        ? List.of()
                        : periods.byGroup(filter).stream()
                                .map(count -> unit(count, groupName(count.key())))
                                .toList(),
                province == null
                        ? List.of()
                        : periods.byHolder(filter).stream()
                                .map(count -> new HolderRow(
                                        count.holder(), count.mark(), count.overdue(), count.atRisk(), count.oldest()))
                                .toList(),
                found.stream().map(period -> row(period, LegalTime.dayOf(now))).toList(),
                matching,
                pages,
                provinces);
    }

    private void check(Question question, @Nullable String province) {
        String rule = question.rule();
        String group = question.group();
        String holder = question.holder();
        new FieldChecks(clock)
                .require(
                        rule == null || catalogue.ids().contains(rule),
                        "rule",
                        "unknown",
                        "Böyle bir süre kuralı yok.",
                        "There is no such rule.")
                .require(
                        group == null
                                || Arrays.stream(OfficerGroup.values())
                                        .anyMatch(each -> each.id().equals(group)),
                        "group",
                        "unknown",
                        "Böyle bir grup yok.",
                        "There is no such group.")
                .require(
                        holder == null
                                || holder.equals(LatePeriods.NOBODY)
                                || MARK.matcher(holder).matches(),
                        "holder",
                        "unknown",
                        "Böyle bir görevli yok.",
                        "There is no such officer.")
                .require(
                        province != null || group == null && holder == null,
                        "province",
                        "required",
                        "Gruba veya görevliye göre bakmak için bir il seçilmelidir.",
                        "Choose a province to look at a group or an officer.")
                .refuseIfAny();
    }

    private Statute statute(String ruleId) {
        if (!catalogue.ids().contains(ruleId)) {
            // A rule that has left the catalogue while a period still runs.
            LocalizedText unknown = new LocalizedText(ruleId, ruleId);
            return new Statute(ruleId, unknown, "", new LocalizedText("", ""), new LocalizedText("", ""));
        }
        List<DeadlineRule> wordings = catalogue.versions(ruleId);
        DeadlineRule rule = wordings.get(wordings.size() - 1);
        return new Statute(rule.id(), rule.name(), rule.citation(), rule.responsible(), rule.lapse());
    }

    private Row row(LatePeriod period, LocalDate today) {
        return new Row(
                period.caseNumber(),
                VisibleProvinces.name(period.province()),
                statute(period.rule()),
                period.endsAt(),
                !period.endsAt().atZone(LegalTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT),
                period.lastDay(),
                Math.abs(ChronoUnit.DAYS.between(period.lastDay(), today)),
                period.lateness(),
                period.holders(),
                period.groups().stream().map(DeadlineReading::groupName).toList());
    }

    private static UnitRow unit(Count count, String name) {
        return new UnitRow(count.key(), name, count.overdue(), count.atRisk());
    }

    private static String groupName(String id) {
        return Arrays.stream(OfficerGroup.values())
                .filter(group -> group.id().equals(id))
                .map(OfficerGroup::label)
                .findFirst()
                .orElse(Objects.requireNonNull(id));
    }
}
