package org.himaye.trafficking.support;

import java.util.List;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.trafficking.support.Shelter.Residents;
import org.himaye.trafficking.support.Shelters.NewShelter;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Registers the training shelters, none of which exists. */
@Component
@Profile("demo")
class DemoShelters {

    private static final List<NewShelter> SHELTERS = List.of(
            new NewShelter("ANK-1", "06", 40, Residents.WOMEN, true, true, "Örnek Mahallesi, Uydurma Sokak 1, Ankara"),
            new NewShelter(
                    "IST-1", "34", 60, Residents.WOMEN, true, false, "Örnek Mahallesi, Uydurma Sokak 2, İstanbul"),
            new NewShelter("IST-2", "34", 30, Residents.MEN, false, true, "Örnek Mahallesi, Uydurma Sokak 3, İstanbul"),
            new NewShelter("IZM-1", "35", 50, Residents.ANYBODY, true, true, "Örnek Mahallesi, Uydurma Sokak 4, İzmir"),
            new NewShelter("VAN-1", "65", 20, Residents.WOMEN, true, true, "Örnek Mahallesi, Uydurma Sokak 5, Van"));

    private final Shelters shelters;
    private final TransactionOperations transaction;

    DemoShelters(Shelters shelters, TransactionOperations transaction) {
        this.shelters = shelters;
        this.transaction = transaction;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(11)
    void register() {
        Acting.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> SHELTERS.stream()
                        .filter(shelter -> shelters.find(shelter.code()).isEmpty())
                        .forEach(shelters::register)));
    }
}
