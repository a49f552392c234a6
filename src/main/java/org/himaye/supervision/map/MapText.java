package org.himaye.supervision.map;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProcessDiagram.Kind;
import org.himaye.shared.ProcessDiagram.Trigger;

/** The few words on a map that are not the model's own. */
final class MapText {

    static final LocalizedText BELOW = new LocalizedText("{0} altında", "below {0}");
    static final LocalizedText AT_LEAST = new LocalizedText("en az {0}", "at least {0}");
    static final LocalizedText TOO_FEW_SPELLS =
            new LocalizedText("gösterilecek kadar dosya yok", "too few cases to be shown");
    static final LocalizedText DAYS = new LocalizedText(" gün", " d");
    static final LocalizedText HOURS = new LocalizedText(" sa", " h");
    static final LocalizedText MINUTES = new LocalizedText(" dk", " min");
    static final LocalizedText LEGEND = new LocalizedText("Renk ölçeği", "Colour scale");
    static final LocalizedText NOTHING = new LocalizedText("yok", "none");
    static final LocalizedText WITHHELD = new LocalizedText("gösterilmiyor", "withheld");
    static final LocalizedText MAIN = new LocalizedText("süreç haritası", "process map");
    static final LocalizedText SHOW_CASES = new LocalizedText("Dosyaları göster", "Show the cases");
    static final LocalizedText SHOW_MAP = new LocalizedText("Haritasını aç", "Open its map");
    static final LocalizedText MOST = new LocalizedText("En yüksek", "Highest");
    static final LocalizedText NO_FIGURES =
            new LocalizedText("Gösterilecek rakam yok.", "There are no figures to show.");
    static final LocalizedText SEALED = new LocalizedText(
            "Bu sürecin dosyaları gizlidir; rakamları gösterilmez.",
            "The files of this process are sealed; it shows no figures.");
    static final LocalizedText STEPS = new LocalizedText("{0} adım.", "{0} steps.");

    private MapText() {}

    /** Returns what a flow node is, in one or two words. */
    static LocalizedText kind(Kind kind, Trigger trigger) {
        return switch (kind) {
            case START -> new LocalizedText("başlangıç", "start");
            case END -> new LocalizedText("bitiş", "end");
            case CATCH ->
                trigger == Trigger.TIMER
                        ? new LocalizedText("süre beklenir", "waits for a date")
                        : new LocalizedText("olay beklenir", "waits for an event");
            case THROW -> new LocalizedText("bildirim", "notification");
            case BOUNDARY ->
                trigger == Trigger.TIMER
                        ? new LocalizedText("süre geçerse", "if the time passes")
                        : new LocalizedText("olay olursa", "if it happens");
            case USER_TASK -> new LocalizedText("görev", "task");
            case SERVICE_TASK -> new LocalizedText("kendiliğinden", "automatic step");
            case RULE_TASK -> new LocalizedText("karar tablosu", "decision table");
            case TASK -> new LocalizedText("adım", "step");
            case CALL -> new LocalizedText("çağrılan süreç", "called process");
            case SUB_PROCESS -> new LocalizedText("alt süreç", "sub-process");
            case EVENT_SUB_PROCESS -> new LocalizedText("olayla başlayan alt süreç", "sub-process begun by an event");
            case EXCLUSIVE -> new LocalizedText("yol ayrımı", "decision point");
            case PARALLEL -> new LocalizedText("paralel yollar", "parallel ways");
            case INCLUSIVE -> new LocalizedText("bir veya birkaç yol", "one way or more");
            case EVENT_BASED -> new LocalizedText("ilk olay beklenir", "waits for the first of several events");
        };
    }
}
