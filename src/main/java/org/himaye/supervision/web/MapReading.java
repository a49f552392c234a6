package org.himaye.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OpenSteps;
import org.himaye.shared.OpenSteps.CaseAtStep;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.Refusal;
import org.himaye.supervision.map.MapMeasure;
import org.himaye.supervision.map.MapRequest;
import org.himaye.supervision.map.NodeFigures;
import org.himaye.supervision.map.ProcessMaps;
import org.himaye.supervision.map.StepFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the process maps with a fixed number of questions, whatever the number of cases. */
@Service
class MapReading {

    /** Cases on a page. */
    static final int PAGE_SIZE = 50;

    private static final int LAST_PAGE = 1_000;

    private final ProcessMaps maps;
    private final StepFigures figures;
    private final OpenSteps openSteps;
    private final CaseFiles files;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Set<String> sealed;

    MapReading(
            ProcessMaps maps,
            StepFigures figures,
            OpenSteps openSteps,
            CaseFiles files,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock,
            List<ProcessContract> contracts) {
        this.maps = maps;
        this.figures = figures;
        this.openSteps = openSteps;
        this.files = files;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.sealed = contracts.stream()
                .filter(ProcessContract::sealed)
                .map(ProcessContract::processId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the number below which counts are withheld. */
    int suppressBelow() {
        return maps.suppressBelow();
    }

    /**
     * Returns the list of all maps.
     *
     * @throws Refusal invalid request if there is no such province, forbidden for one that the reader does not see
     */
    @Transactional(readOnly = true)
    ProcessMapList list(@Nullable String askedProvince, Locale locale) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.permitted(reader, askedProvince);
        Map<String, Long> cases = openSteps.casesByProcess(province);
        MapAddresses addresses = new MapAddresses(MapMeasure.OPEN_CASES, province, false);
        return new ProcessMapList(
                clock.instant(),
                province,
                maps.all().stream()
                        .map(diagram -> new ProcessMapList.Row(
                                diagram.name(),
                                addresses.toMap(diagram.process(), null),
                                sealed.contains(diagram.process())
                                        ? null
                                        : maps.counted(cases.getOrDefault(diagram.process(), 0L), locale)))
                        .toList(),
                VisibleProvinces.of(reader));
    }

    /**
     * Returns one map.
     *
     * @throws Refusal not found if there is no such process or sheet; otherwise as for the list
     */
    @Transactional(readOnly = true)
    ProcessMapView map(
            String process, @Nullable String sheet, MapMeasure measure, @Nullable String askedProvince, Locale locale) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.permitted(reader, askedProvince);
        Instant now = clock.instant();
        ProcessDiagram diagram = maps.of(process).orElseThrow(MapReading::noSuchMap);
        ProcessDiagram.Plane plane = diagram.plane(sheet).orElseThrow(MapReading::noSuchMap);
        boolean withoutFigures = sealed.contains(process);
        Map<String, NodeFigures> known = withoutFigures ? Map.of() : figures.of(process, measure, province, now);
        boolean withCases = !SupervisionRights.filesAtSteps(reader).isEmpty();
        MapRequest request = new MapRequest(
                process, sheet, measure, withoutFigures, known, new MapAddresses(measure, province, withCases), locale);
        return new ProcessMapView(
                now,
                process,
                diagram.name(),
                sheet,
                sheet == null ? null : plane.name(),
                measure,
                province,
                withoutFigures,
                maps.draw(request).orElseThrow(MapReading::noSuchMap),
                VisibleProvinces.of(reader));
    }

    /**
     * Returns a page of the cases behind a step; the reading is a line of the ledger.
     *
     * @throws Refusal not found if there is no such step, or its files are sealed; otherwise as for the list
     */
    @Transactional
    CasesAtStep cases(String process, String step, @Nullable String askedProvince, int page, Locale locale) {
        Actor reader = currentActor.get();
        String province = VisibleProvinces.permitted(reader, askedProvince);
        Instant now = clock.instant();
        ProcessDiagram diagram =
                maps.of(process).filter(known -> !sealed.contains(process)).orElseThrow(MapReading::noSuchMap);
        Node node = diagram.nodes()
                .filter(known -> known.id().equals(step))
                .findFirst()
                .orElseThrow(MapReading::noSuchMap);
        int asked = Math.min(Math.max(page, 0), LAST_PAGE);
        List<CaseAtStep> found = openSteps.cases(process, step, province, asked * PAGE_SIZE, PAGE_SIZE + 1);
        List<CaseAtStep> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        Set<CaseType> readable = SupervisionRights.filesAtSteps(reader);
        Map<CaseId, CaseFile> known = files
                .all(shown.stream().map(CaseAtStep::caseId).toList())
                .stream()
                .filter(file -> readable.contains(file.type()))
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        List<CasesAtStep.Row> rows = shown.stream()
                .filter(one -> known.containsKey(one.caseId()))
                .map(one -> row(one, known.get(one.caseId()), now, locale))
                .toList();
        ledger.append(LedgerLine.of("CASES_AT_STEP_READ")
                .with("process", process)
                .with("step", step)
                .with("cases", rows.size()));
        return new CasesAtStep(
                now, process, diagram.name(), step, node.name(), province, asked, found.size() > PAGE_SIZE, rows);
    }

    private static CasesAtStep.Row row(CaseAtStep one, CaseFile file, Instant now, Locale locale) {
        return new CasesAtStep.Row(
                file.caseNumber(),
                VisibleProvinces.name(file.province()),
                file.waitingReason() == null
                        ? null
                        : file.waitingReason().label().in(locale),
                one.since(),
                one.dueAt(),
                one.dueAt() != null && one.dueAt().isBefore(now));
    }

    private static Refusal noSuchMap() {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new LocalizedText("Böyle bir süreç haritası yok.", "There is no such process map."),
                null);
    }
}
