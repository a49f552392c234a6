package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.protection.application.Families;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who joins the file of a family and who leaves it, before the decision that covers it (YUKK 65/3, 78/2). */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}")
class FamilyController {

    /** Who lets somebody join. */
    static final String MAY_ADD = "hasAnyAuthority('front-desk', 'registration-officer')";

    /** Who records that somebody leaves or has died. */
    static final String MAY_END = "hasAuthority('registration-officer')";

    private final Families families;

    FamilyController(Families families) {
        this.families = families;
    }

    /**
     * Who joined.
     *
     * @param person identifier
     */
    record JoiningAnswer(String person) {}

    /** Lets a newborn, or a spouse or child who has arrived, join; an adult by written consent only (YUKK 65/3). */
    @PostMapping("/members")
    @PreAuthorize(MAY_ADD)
    ResponseEntity<JoiningAnswer> join(
            @PathVariable String caseNumber, @Valid @RequestBody LodgeRequest.Member request) {
        PersonId person = families.join(caseNumber, request.toMember());
        return ResponseEntity.status(HttpStatus.CREATED).body(new JoiningAnswer(person.toString()));
    }

    /**
     * Who leaves, and why.
     *
     * @param member the family member
     * @param reason why; a death has its own address
     * @param at when it was declared, or the family separated
     * @param proof what it rests on, 3 to 2000 characters
     * @param children children of the file who go along; none if absent
     */
    record LeavingRequest(
            @NotNull UUID member,
            @NotNull Reason reason,
            @NotNull OffsetDateTime at,
            @NotBlank @Size(min = 3, max = 2000) String proof,
            @Size(max = 50) @Nullable Set<@NotNull UUID> children) {

        @Override
        public String toString() {
            return "LeavingRequest[" + reason + "]";
        }
    }

    /**
     * Where the claim goes on.
     *
     * @param caseNumber number of the file
     */
    record LeavingAnswer(String caseNumber) {}

    /** Lets an adult leave the family's file for one of their own, with children who go along (YUKK 65/3). */
    @PostMapping("/leaving-members")
    @PreAuthorize(MAY_END)
    ResponseEntity<LeavingAnswer> leave(@PathVariable String caseNumber, @Valid @RequestBody LeavingRequest request) {
        Set<UUID> children = request.children() == null ? Set.of() : request.children();
        var own = families.leave(
                caseNumber,
                new PersonId(request.member()),
                new Families.Leaving(
                        request.reason(),
                        request.at().toInstant(),
                        request.proof(),
                        children.stream().map(PersonId::new).collect(Collectors.toSet())));
        return ResponseEntity.status(HttpStatus.CREATED).body(new LeavingAnswer(own.caseNumber()));
    }

    /**
     * A death.
     *
     * @param member the family member
     * @param at when they died
     * @param proof number of the certificate or report, 3 to 2000 characters
     */
    record DeathRequest(
            @NotNull UUID member,
            @NotNull OffsetDateTime at,
            @NotBlank @Size(min = 3, max = 2000) String proof) {

        @Override
        public String toString() {
            return "DeathRequest[…]";
        }
    }

    /** Records the death of a family member. */
    @PostMapping("/deceased-members")
    @PreAuthorize(MAY_END)
    ResponseEntity<Void> died(@PathVariable String caseNumber, @Valid @RequestBody DeathRequest request) {
        families.died(caseNumber, new PersonId(request.member()), request.at().toInstant(), request.proof());
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }
}
