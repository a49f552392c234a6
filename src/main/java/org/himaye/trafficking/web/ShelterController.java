package org.himaye.trafficking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.support.Placements;
import org.himaye.trafficking.support.RegisteredShelter;
import org.himaye.trafficking.support.Shelter;
import org.himaye.trafficking.support.Shelters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shelters: registered by the headquarters, listed for the desks, and for the team of a file those that fit and the address of
 * the one where the person lives. Whoever asks about a file that is not theirs is told the same as about none (INV-19).
 */
@RestController
@RequestMapping("/api/trafficking")
class ShelterController {

    private final Shelters shelters;
    private final Placements placements;
    private final Clock clock;

    ShelterController(Shelters shelters, Placements placements, Clock clock) {
        this.shelters = shelters;
        this.placements = placements;
        this.clock = clock;
    }

    /** Registers a shelter; the answer does not repeat its address. */
    @PostMapping("/shelters")
    @PreAuthorize("hasAuthority('hq-protection')")
    ResponseEntity<Registered> register(@Valid @RequestBody ShelterRequest request) {
        shelters.register(request.toShelter());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Registered(request.code()));
    }

    /** Closes a shelter for newcomers; repeating it changes nothing. */
    @PostMapping("/shelters/{code}/closing")
    @PreAuthorize("hasAuthority('hq-protection')")
    ResponseEntity<Void> close(@PathVariable String code) {
        shelters.close(code, clock.instant());
        return ResponseEntity.noContent().build();
    }

    /** Lists the open shelters without their addresses and free places; empty for whoever is on no desk. */
    @GetMapping("/shelters")
    @PreAuthorize("hasAnyAuthority('hq-protection', 'shelter-manager', 'victim-case-manager')")
    List<RegisteredShelter> open() {
        return shelters.open();
    }

    /** Lists the shelters that are free and fit the person of a file. */
    @GetMapping("/files/{fileId}/shelters")
    @PreAuthorize("isAuthenticated()")
    List<Shelter> fitting(@PathVariable UUID fileId) {
        return placements.fitting(new CaseId(fileId));
    }

    /** Opens the address of the shelter where the person of a file lives now; on record each time. */
    @GetMapping("/files/{fileId}/shelter")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Address> address(@PathVariable UUID fileId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Address(shelters.addressFor(new CaseId(fileId))));
    }

    /**
     * An address.
     *
     * @param address where it is
     */
    record Address(String address) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /**
     * What the headquarters get back.
     *
     * @param code what the desks call it
     */
    record Registered(String code) {}

    /**
     * A shelter to register.
     *
     * @param code what the desks call it
     * @param province plate code
     * @param capacity beds
     * @param residents for whom it is
     * @param families whether family members can come along
     * @param accessible whether it is without steps
     * @param address kept encrypted
     */
    record ShelterRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{2,12}") String code,
            @NotNull @Pattern(regexp = "[0-8][0-9]") String province,
            @NotNull @Min(1) @Max(500) Integer capacity,
            Shelter.@NotNull Residents residents,
            @NotNull Boolean families,
            @NotNull Boolean accessible,
            @NotBlank @Size(max = 400) String address) {

        @Override
        public String toString() {
            return "ShelterRequest[…]";
        }

        private Shelters.NewShelter toShelter() {
            return new Shelters.NewShelter(code, province, capacity, residents, families, accessible, address);
        }
    }
}
