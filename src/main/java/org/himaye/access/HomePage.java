package org.himaye.access;

import java.util.List;
import java.util.Locale;
import org.himaye.shared.OfficerGroup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what the signed-in officer can do here. */
@Controller
class HomePage {

    private final ObjectProvider<HomeTiles> tiles;
    private final ObjectProvider<DemoPopulation> population;

    HomePage(ObjectProvider<HomeTiles> tiles, ObjectProvider<DemoPopulation> population) {
        this.tiles = tiles;
        this.population = population;
    }

    /** Shows the page. */
    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(@AuthenticationPrincipal SignedInUser user, Model model, Locale locale) {
        model.addAttribute("displayName", user.displayName());
        model.addAttribute(
                "groupLabels",
                user.groups().stream()
                        .map(OfficerGroup::of)
                        .sorted()
                        .map(OfficerGroup::label)
                        .toList());
        model.addAttribute(
                "tiles",
                tiles.orderedStream()
                        .map(source -> source.of(user.actor()))
                        .flatMap(List::stream)
                        .map(tile -> new ShownTile(
                                tile.title().in(locale), tile.text().in(locale), tile.href()))
                        .toList());
        population.ifAvailable(demo ->
                model.addAttribute("population", new ShownPopulation(demo.done(), demo.total(), demo.finished())));
        return "home";
    }

    /** A tile in the reader's language. */
    record ShownTile(String title, String text, String href) {}

    /** One reading of the progress, so that the page does not contradict itself. */
    record ShownPopulation(int done, int total, boolean finished) {}
}
