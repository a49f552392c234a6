package org.himaye.supervision.web;

import java.util.List;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.himaye.supervision.work.Mandate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The way between the pages of supervisors: to every page that the reader may open, and to no other. */
@ControllerAdvice(basePackageClasses = SupervisionNavigation.class)
class SupervisionNavigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("overview", "/supervision", SupervisionRights.FIGURES),
            new Entry("deadlines", "/supervision/deadlines", SupervisionRights.DEADLINES),
            new Entry("work", "/supervision/open-work", Mandate.LOOKS),
            new Entry("flow", "/supervision/flow", SupervisionRights.FIGURES),
            new Entry("map", MapAddresses.ALL, SupervisionRights.FIGURES),
            new Entry("capacity", "/supervision/capacity", SupervisionRights.CAPACITY),
            new Entry("what-if", "/supervision/what-if", SupervisionRights.FIGURES),
            new Entry("quality", "/supervision/quality", SupervisionRights.QUALITY),
            new Entry("readings", "/supervision/quality/readings", SupervisionRights.QUALITY_READING),
            new Entry("liberty", "/supervision/liberty", SupervisionRights.LIBERTY),
            new Entry("alerts", "/supervision/alerts", SupervisionRights.ALERTS),
            new Entry("exports", "/supervision/exports", SupervisionRights.EXPORT_REGISTER),
            new Entry("figures", "/supervision/figures", SupervisionRights.FIGURES));

    private final CurrentActor currentActor;

    SupervisionNavigation(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /**
     * A page to which the way leads.
     *
     * @param page its name; {@code supervision.page.} and it are the key of its label
     * @param address where it is
     * @param right the right that guards it
     */
    public record Entry(String page, String address, String right) {}

    /** Returns the pages that the reader may open, in the order in which they are offered. */
    @ModelAttribute("supervisionPages")
    List<Entry> pages() {
        Actor reader = currentActor.get();
        return ENTRIES.stream()
                .filter(entry -> SupervisionRights.allows(entry.right(), reader))
                .toList();
    }
}
