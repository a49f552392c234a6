package org.himaye.supervision.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.himaye.engine.ShippedDiagrams;
import org.himaye.shared.ProcessDiagram;
import org.himaye.shared.ProcessDiagram.Box;
import org.himaye.shared.ProcessDiagram.Kind;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.shared.ProcessDiagram.Plane;
import org.himaye.shared.ProcessDiagram.Trigger;
import org.himaye.shared.ProcessDiagrams;
import org.himaye.supervision.map.NodeFigures.Spells;
import org.himaye.supervision.map.ProcessMap.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every shipped process is drawn completely, can be read without colours, and gives nobody away. */
class ProcessMapsTest {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final ProcessDiagrams SHIPPED = ShippedDiagrams.read();
    private static final ProcessMaps MAPS = new ProcessMaps(SHIPPED, 5);

    private static final MapLinks LINKS = new MapLinks() {
        @Override
        public String toMap(String process, @Nullable String subProcess) {
            return "/map/" + process + (subProcess == null ? "" : "?sheet=" + subProcess);
        }

        @Override
        public String toCases(String process, String node) {
            return "/map/" + process + "/cases?step=" + node + "&measure=x";
        }
    };

    static Stream<ProcessDiagram> shipped() {
        return SHIPPED.all().stream();
    }

    @Test
    void theShippedProcessesAllHaveAMap() {
        assertThat(SHIPPED.all())
                .extracting(ProcessDiagram::process)
                .containsExactlyInAnyOrder(
                        "administrative-detention",
                        "age-assessment",
                        "alternative-obligations",
                        "applicant-detention",
                        "coming-of-age",
                        "commission-appeal",
                        "correction-consequence",
                        "delay-notice",
                        "fact-correction",
                        "exclusion-consideration",
                        "headquarters-notice",
                        "identity-document",
                        "notify-decision",
                        "protection-application",
                        "protection-interview",
                        "readmission",
                        "removal",
                        "residence-and-reporting",
                        "rights-limitation",
                        "status-review",
                        "track-change",
                        "transfer",
                        "victim-identification",
                        "victim-support",
                        "voluntary-return");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySheetUnderEveryMeasureIsWellFormedAndSaysInWordsWhatItShows(ProcessDiagram process) throws Exception {
        for (Plane sheet : process.planes()) {
            for (MapMeasure measure : MapMeasure.values()) {
                for (Locale language : List.of(TURKISH, Locale.ENGLISH)) {
                    Document picture = parse(draw(process, sheet, measure, manyEverywhere(process), language));

                    Element root = picture.getDocumentElement();
                    assertThat(root.getAttribute("aria-labelledby"))
                            .isEqualTo("process-map-title process-map-description");
                    assertThat(byId(picture, "process-map-title").getTextContent())
                            .contains(measure.label().in(language));
                    assertThat(byId(picture, "process-map-description").getTextContent())
                            .isNotBlank();
                    assertThat(all(picture)).noneMatch(element -> element.hasAttribute("style"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFlowNodeIsDrawnExactlyOnce(ProcessDiagram process) throws Exception {
        List<String> drawn = new ArrayList<>();
        for (Plane sheet : process.planes()) {
            for (Element node : nodes(parse(draw(process, sheet, MapMeasure.OPEN_CASES, Map.of(), TURKISH)))) {
                drawn.add(node.getAttribute("id").substring("node-".length()));
            }
        }

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        process.nodes().map(Node::id).toList())
                .doesNotHaveDuplicates();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(flowNodesOfModel(process.process()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNodeHasAnAlternativeInWordsAndEveryIdIsUnique(ProcessDiagram process) throws Exception {
        for (Plane sheet : process.planes()) {
            Document picture = parse(draw(process, sheet, MapMeasure.OPEN_CASES, manyEverywhere(process), TURKISH));

            assertThat(nodes(picture)).allSatisfy(node -> {
                assertThat(node.getAttribute("aria-label")).isNotBlank();
                assertThat(node.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank();
                assertThat(node.getTagName().equals("a") ? node.getAttribute("href") : node.getAttribute("role"))
                        .isNotBlank();
            });
            assertThat(all(picture).stream()
                            .map(element -> element.getAttribute("id"))
                            .filter(id -> !id.isEmpty()))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everythingIsInsideThePicture(ProcessDiagram process) throws Exception {
        for (Plane sheet : process.planes()) {
            Document picture = parse(draw(process, sheet, MapMeasure.OPEN_CASES, manyEverywhere(process), TURKISH));

            String[] view = picture.getDocumentElement().getAttribute("viewBox").split(" ");
            Box room = new Box(
                    Double.parseDouble(view[0]),
                    Double.parseDouble(view[1]),
                    Double.parseDouble(view[2]),
                    Double.parseDouble(view[3]));
            for (Element rectangle : elements(picture, "rect")) {
                assertThat(Double.parseDouble(rectangle.getAttribute("x"))).isGreaterThanOrEqualTo(room.x());
                assertThat(Double.parseDouble(rectangle.getAttribute("y"))
                                + Double.parseDouble(rectangle.getAttribute("height")))
                        .isLessThanOrEqualTo(room.bottom());
            }
        }
    }

    @Test
    void aSubProcessLeadsToItsSheetACallToTheCalledProcessAndAStepToItsCases() throws Exception {
        Document whole = parse(draw("protection-application", null, MapMeasure.OPEN_CASES, Map.of()));
        Document finality =
                parse(draw("protection-application", "SubProcess_Finality", MapMeasure.OPEN_CASES, Map.of()));

        assertThat(byId(whole, "node-SubProcess_Examination").getAttribute("href"))
                .isEqualTo("/map/protection-application?sheet=SubProcess_Examination");
        assertThat(byId(finality, "node-CallActivity_NotifyDecision").getAttribute("href"))
                .isEqualTo("/map/notify-decision");
        assertThat(byId(finality, "node-UserTask_CheckCourtRegistry").getAttribute("href"))
                .isEqualTo("/map/protection-application/cases?step=UserTask_CheckCourtRegistry&measure=x");
        assertThat(byId(finality, "node-Gateway_IsDecisionContested").getTagName())
                .isEqualTo("g");
    }

    @Test
    void everyCalledProcessHasAMap() {
        assertThat(SHIPPED.all().stream()
                        .flatMap(ProcessDiagram::nodes)
                        .filter(node -> node.kind() == Kind.CALL)
                        .map(Node::calledProcess))
                .isNotEmpty()
                .allSatisfy(called -> assertThat(SHIPPED.of(called)).isPresent());
    }

    @Test
    void labelsAreEscaped() throws Exception {
        String label = "Ayşe <script>alert('1')</script> & \"ŞĞİ\"";
        Node task = new Node(
                "UserTask_X",
                label,
                Kind.USER_TASK,
                Trigger.NONE,
                true,
                false,
                null,
                null,
                null,
                new Box(0, 0, 100, 80),
                null);
        ProcessDiagram diagram =
                new ProcessDiagram("x", label, List.of(new Plane("x", label, List.of(task), List.of(), List.of())));

        ProcessMap map = new ProcessMaps(only(diagram), 5)
                .draw(request("x", null, MapMeasure.OPEN_CASES, Map.of(), TURKISH, false))
                .orElseThrow();

        assertThat(map.svg()).doesNotContain("<script>");
        Document picture = parse(map.svg());
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(byId(picture, "node-UserTask_X").getAttribute("aria-label")).startsWith(label);
    }

    @Test
    void fewerThanFiveCasesAreNeverTold() throws Exception {
        for (long few = 1; few < 5; few++) {
            ProcessMap map = draw(
                    "protection-interview",
                    null,
                    MapMeasure.OPEN_CASES,
                    Map.of("UserTask_HoldInterview", open(few), "UserTask_AssessExcuse", open(2)));

            assertThat(figure(map, "UserTask_HoldInterview")).isEqualTo("5 altında");
            assertThat(numbers(map)).containsExactlyInAnyOrder("<5", "<5");
        }
        ProcessMap five = draw(
                "protection-interview",
                null,
                MapMeasure.OPEN_CASES,
                Map.of("UserTask_HoldInterview", open(5), "UserTask_AssessExcuse", open(0)));
        assertThat(figure(five, "UserTask_HoldInterview")).isEqualTo("5");
        assertThat(figure(five, "UserTask_AssessExcuse")).isEqualTo("0");
    }

    @Test
    void aSingleSmallNumberCannotBeWorkedOutFromTheTotal() {
        ProcessMap map = draw(
                "protection-interview",
                null,
                MapMeasure.OPEN_CASES,
                Map.of(
                        "UserTask_HoldInterview",
                        open(120),
                        "UserTask_AssessExcuse",
                        open(3),
                        "UserTask_RescheduleInterview",
                        open(17)));

        assertThat(figure(map, "UserTask_HoldInterview")).isEqualTo("120");
        assertThat(figure(map, "UserTask_AssessExcuse")).isEqualTo("5 altında");
        assertThat(figure(map, "UserTask_RescheduleInterview")).isEqualTo("en az 5");
    }

    @Test
    void aSubProcessShowsNoMoreThanTheSumOfWhatIsShownInside() {
        ProcessMap map = draw(
                "protection-application",
                null,
                MapMeasure.OPEN_CASES,
                Map.of("UserTask_RegisterApplication", open(40), "UserTask_ScreenApplication", open(3)));

        assertThat(figure(map, "SubProcess_Registration")).startsWith("en az ").isNotEqualTo("en az 43");
        assertThat(figure(map, "SubProcess_Finality")).isEqualTo("0");
    }

    @Test
    void aTimeFromFewerThanFiveSpellsIsNotShown() {
        NodeFigures waited =
                NodeFigures.NONE.inStage(new Spells(4, Duration.ofDays(30)), new Spells(50, Duration.ofDays(2)));

        ProcessMap waiting =
                draw("notify-decision", null, MapMeasure.WAITING_TIME, Map.of("UserTask_ServeDecision", waited));
        ProcessMap working =
                draw("notify-decision", null, MapMeasure.WORKING_TIME, Map.of("UserTask_ServeDecision", waited));

        assertThat(figure(waiting, "UserTask_ServeDecision")).isEqualTo("gösterilecek kadar dosya yok");
        assertThat(waiting.svg()).doesNotContain("30 gün");
        assertThat(figure(working, "UserTask_ServeDecision")).isEqualTo("2 gün");
    }

    @Test
    void aSealedProcessShowsNoFigureNotEvenZero() throws Exception {
        ProcessDiagram process = SHIPPED.of("victim-identification").orElseThrow();
        ProcessMap map = MAPS.draw(request(
                        "victim-identification", null, MapMeasure.OPEN_CASES, manyEverywhere(process), TURKISH, true))
                .orElseThrow();

        assertThat(map.rows()).allSatisfy(row -> {
            assertThat(row.figure()).isEmpty();
            assertThat(row.cases()).isNull();
        });
        assertThat(numbers(map)).isEmpty();
        assertThat(byId(parse(map.svg()), "process-map-description").getTextContent())
                .contains("gizlidir");
    }

    @Test
    void stepsOfAnOlderModelAreSaidToBeMissing() {
        ProcessMap map = draw("notify-decision", null, MapMeasure.OPEN_CASES, Map.of("UserTask_Former", open(9)));

        assertThat(map.unplaced()).containsExactly("UserTask_Former");
    }

    @Test
    void whatDoesNotExistHasNoMap() {
        assertThat(MAPS.draw(request("no-such-process", null, MapMeasure.OPEN_CASES, Map.of(), TURKISH, false)))
                .isEmpty();
        assertThat(MAPS.draw(request("removal", "SubProcess_No", MapMeasure.OPEN_CASES, Map.of(), TURKISH, false)))
                .isEmpty();
    }

    @Test
    void everyColourCanBeReadAndEveryStepHasAPatternOfItsOwn() throws Exception {
        for (ColourScale.Colour colour : ColourScale.STEPS) {
            assertThat(contrast(colour.fill(), colour.ink()))
                    .as(colour.toString())
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(ColourScale.WITHHELD.fill(), ColourScale.WITHHELD.ink()))
                .isGreaterThanOrEqualTo(4.5);
        Document picture = parse(draw("removal", null, MapMeasure.OPEN_CASES, Map.of()));
        Element legend = elements(picture, "g").stream()
                .filter(group -> group.getAttribute("class").equals("map-legend"))
                .findFirst()
                .orElseThrow();
        NodeList swatches = legend.getElementsByTagName("rect");
        assertThat(IntStream.range(0, swatches.getLength())
                        .mapToObj(swatches::item)
                        .map(Element.class::cast)
                        .filter(swatch -> swatch.getAttribute("class").equals("map-pattern"))
                        .map(swatch -> swatch.getAttribute("fill")))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(MapMeasure.class)
    void theScaleHasFourStepsOfEqualWidthUpToARoundNumber(MapMeasure measure) {
        ColourScale scale = ColourScale.upTo(measure.isTime() ? 37 * 24 * 60L : 37, measure.isTime());

        assertThat(scale.legend(Locale.ENGLISH)).hasSize(6);
        assertThat(scale.step(0)).isZero();
        assertThat(scale.step(measure.isTime() ? 10 * 24 * 60L : 10)).isEqualTo(1);
        assertThat(scale.step(measure.isTime() ? 37 * 24 * 60L : 37)).isEqualTo(4);
    }

    private static ProcessMap draw(
            String process, @Nullable String sheet, MapMeasure measure, Map<String, NodeFigures> figures) {
        return MAPS.draw(request(process, sheet, measure, figures, TURKISH, false))
                .orElseThrow();
    }

    private static ProcessMap draw(
            ProcessDiagram process,
            Plane sheet,
            MapMeasure measure,
            Map<String, NodeFigures> figures,
            Locale language) {
        String subProcess = sheet.element().equals(process.process()) ? null : sheet.element();
        return MAPS.draw(request(process.process(), subProcess, measure, figures, language, false))
                .orElseThrow();
    }

    private static MapRequest request(
            String process,
            @Nullable String sheet,
            MapMeasure measure,
            Map<String, NodeFigures> figures,
            Locale language,
            boolean sealed) {
        return new MapRequest(process, sheet, measure, sealed, figures, LINKS, language);
    }

    private static Map<String, NodeFigures> manyEverywhere(ProcessDiagram process) {
        Map<String, NodeFigures> figures = new HashMap<>();
        process.nodes().forEach(node -> {
            long many = 1 + Math.floorMod(node.id().hashCode(), 300);
            figures.put(
                    node.id(),
                    new NodeFigures(
                            many,
                            many / 3,
                            many / 7,
                            new Spells(many, Duration.ofDays(many)),
                            new Spells(many, Duration.ofDays(many / 9))));
        });
        return figures;
    }

    private static NodeFigures open(long cases) {
        return NodeFigures.open(cases, 0);
    }

    private static String figure(ProcessMap map, String node) {
        return map.rows().stream()
                .filter(row -> row.node().equals(node))
                .map(Row::figure)
                .findFirst()
                .orElseThrow();
    }

    /** The numbers in the picture, without the legend. */
    private static List<String> numbers(ProcessMap map) throws Exception {
        return elements(parse(map), "text").stream()
                .filter(text -> text.getAttribute("font-weight").equals("700"))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> flowNodesOfModel(String process) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (var file : new org.springframework.core.io.support.PathMatchingResourcePatternResolver()
                .getResources("classpath*:processes/**/" + process + ".bpmn")) {
            try (var content = file.getInputStream()) {
                Document model = factory.newDocumentBuilder().parse(content);
                return all(model).stream()
                        .filter(element -> element.getLocalName()
                                .matches("(start|end|boundary|intermediateCatch|intermediateThrow)Event|.*Gateway|"
                                        + ".*Task|task|subProcess|callActivity"))
                        .map(element -> element.getAttribute("id"))
                        .toList();
            }
        }
        throw new IllegalStateException(process);
    }

    private static ProcessDiagrams only(ProcessDiagram diagram) {
        return new ProcessDiagrams() {
            @Override
            public List<ProcessDiagram> all() {
                return List.of(diagram);
            }

            @Override
            public Optional<ProcessDiagram> of(String process) {
                return Optional.of(diagram).filter(one -> one.process().equals(process));
            }
        };
    }

    private static Document parse(ProcessMap map) throws Exception {
        return parse(map.svg());
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document document) {
        return elements(document, "*");
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static List<Element> nodes(Document picture) {
        return all(picture).stream()
                .filter(element -> element.getAttribute("class").equals("node"))
                .toList();
    }

    private static Element byId(Document picture, String id) {
        return all(picture).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id));
    }

    private static double contrast(String one, String other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int part = 0; part < 3; part++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            parts[part] = value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
