package org.himaye.protection.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.casefile.ActionField;
import org.himaye.casefile.ActionField.Kind;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseActions;
import org.himaye.casefile.CaseFile;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.InadmissibilityGround;
import org.himaye.protection.application.SideRoad;
import org.himaye.protection.application.SideRoads;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.web.ApplicantDetentionController.LiftingOrderRequest;
import org.himaye.protection.web.ApplicantDetentionController.PetitionRequest;
import org.himaye.protection.web.ExclusionController.ConsiderationRequest;
import org.himaye.protection.web.ExclusionController.FindingRequest;
import org.himaye.protection.web.InadmissibilityController.Indication;
import org.himaye.protection.web.ResidenceAndWithdrawalController.AnnulmentRequest;
import org.himaye.protection.web.ResidenceAndWithdrawalController.DutiesRequest;
import org.himaye.protection.web.ResidenceAndWithdrawalController.LiftingRequest;
import org.himaye.protection.web.ResidenceAndWithdrawalController.WithdrawalRequest;
import org.himaye.protection.web.StatusReviewController.OpenRequest;
import org.himaye.protection.web.TrackChangeController.ProposalRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The side roads of an application as officers open them on its page. Each goes through the endpoint that machines use, with its
 * groups and its body.
 */
@Component
@Order(1)
class ProtectionActions implements CaseActions {

    private final SideRoads roads;
    private final Map<SideRoad, CaseAction<?>> actions = new EnumMap<>(SideRoad.class);

    ProtectionActions(
            SideRoads roads,
            ProtectionApplicationController applications,
            TrackChangeController tracks,
            ResidenceAndWithdrawalController duties,
            InadmissibilityController inadmissibility,
            ExclusionController exclusions,
            StatusReviewController reviews,
            ApplicantDetentionController detention,
            PersonActions persons) {
        this.roads = roads;
        actions.putAll(persons.byRoad());
        actions.put(
                SideRoad.WITHDRAWAL,
                CaseAction.plain(
                        SideRoad.WITHDRAWAL.id(),
                        "YUKK 77/1-a",
                        ProtectionApplicationController.MAY_WITHDRAW,
                        applications::withdraw));
        changesOfTrack(tracks);
        dutiesAndWithdrawal(duties);
        examination(inadmissibility, exclusions);
        actions.put(
                SideRoad.STATUS_REVIEW,
                new CaseAction<>(
                        SideRoad.STATUS_REVIEW.id(),
                        "YUKK 85, 86",
                        CaseAction.groupsOf(StatusReviewController.MAY_OPEN),
                        false,
                        List.of(
                                ActionField.choice(
                                        "ground", List.of(StatusReviewGround.values()), StatusReviewGround::label),
                                ActionField.of("facts", Kind.PROSE)),
                        OpenRequest.class,
                        input -> new OpenRequest(input.choice("ground", StatusReviewGround.class), input.text("facts")),
                        reviews::open));
        liberty(detention);
    }

    private void changesOfTrack(TrackChangeController tracks) {
        actions.put(
                SideRoad.ACCELERATED_TRACK,
                new CaseAction<>(
                        SideRoad.ACCELERATED_TRACK.id(),
                        "YUKK 79/1",
                        CaseAction.groupsOf(TrackChangeController.MAY_PROPOSE),
                        false,
                        List.of(
                                ActionField.choice(
                                        "ground",
                                        Stream.of(TrackChangeGround.values())
                                                .filter(ground -> ground != TrackChangeGround.TAKES_LONGER)
                                                .toList()),
                                ActionField.of("reason", Kind.PROSE)),
                        ProposalRequest.class,
                        input -> new ProposalRequest(
                                input.choice("ground", TrackChangeGround.class), input.text("reason")),
                        tracks::propose));
        actions.put(
                SideRoad.REGULAR_TRACK,
                new CaseAction<>(
                        SideRoad.REGULAR_TRACK.id(),
                        "YUKK 79/3",
                        CaseAction.groupsOf(TrackChangeController.MAY_PROPOSE),
                        false,
                        List.of(ActionField.of("reason", Kind.PROSE)),
                        ProposalRequest.class,
                        input -> new ProposalRequest(TrackChangeGround.TAKES_LONGER, input.text("reason")),
                        tracks::propose));
    }

    private void dutiesAndWithdrawal(ResidenceAndWithdrawalController duties) {
        actions.put(
                SideRoad.RESIDENCE_DUTIES,
                new CaseAction<>(
                        SideRoad.RESIDENCE_DUTIES.id(),
                        "YUKK 71",
                        CaseAction.groupsOf(ResidenceAndWithdrawalController.MAY_PROPOSE_DUTIES),
                        false,
                        List.of(ActionField.of("reasons", Kind.PARAGRAPH)),
                        DutiesRequest.class,
                        input -> new DutiesRequest(input.paragraph("reasons")),
                        duties::propose));
        actions.put(
                SideRoad.RESIDENCE_DUTIES_LIFTING,
                new CaseAction<>(
                                SideRoad.RESIDENCE_DUTIES_LIFTING.id(),
                                "YUKK 71",
                                CaseAction.groupsOf(ResidenceAndWithdrawalController.MAY_LIFT),
                                false,
                                List.of(ActionField.of("reasons", Kind.PARAGRAPH)),
                                LiftingRequest.class,
                                input -> new LiftingRequest(input.paragraph("reasons")),
                                duties::lift)
                        .alsoBeyondReaders());
        actions.put(
                SideRoad.RESIDENCE_DUTIES_ANNULMENT,
                new CaseAction<>(
                        SideRoad.RESIDENCE_DUTIES_ANNULMENT.id(),
                        "YUKK 80",
                        CaseAction.groupsOf(ResidenceAndWithdrawalController.MAY_RECORD_ANNULMENT),
                        false,
                        List.of(ActionField.of("judgment", Kind.LINE), ActionField.of("decidedOn", Kind.DAY)),
                        AnnulmentRequest.class,
                        input -> new AnnulmentRequest(input.paragraph("judgment"), input.day("decidedOn")),
                        duties::annul));
        actions.put(
                SideRoad.DEEMED_WITHDRAWAL,
                new CaseAction<>(
                        SideRoad.DEEMED_WITHDRAWAL.id(),
                        "YUKK 77",
                        CaseAction.groupsOf(ResidenceAndWithdrawalController.MAY_PROPOSE_WITHDRAWAL),
                        false,
                        List.of(
                                ActionField.choice("ground", List.of(WithdrawalGrounds.Ground.values())),
                                ActionField.of("occurredAt", Kind.MOMENT),
                                ActionField.of("proof", Kind.PARAGRAPH),
                                ActionField.of("excuseOffered", Kind.FLAG),
                                ActionField.of("excuseAccepted", Kind.FLAG)),
                        WithdrawalRequest.class,
                        input -> new WithdrawalRequest(
                                input.choice("ground", WithdrawalGrounds.Ground.class),
                                input.moment("occurredAt"),
                                input.paragraph("proof"),
                                input.flag("excuseOffered"),
                                input.flag("excuseAccepted")),
                        duties::proposeWithdrawal));
        actions.put(
                SideRoad.ABSENCES,
                CaseAction.plain(
                        SideRoad.ABSENCES.id(),
                        "YUKK 77/1-b, ç",
                        ResidenceAndWithdrawalController.MAY_PROPOSE_WITHDRAWAL,
                        duties::proposeForAbsences));
    }

    private void examination(InadmissibilityController inadmissibility, ExclusionController exclusions) {
        actions.put(
                SideRoad.INADMISSIBILITY,
                new CaseAction<>(
                        SideRoad.INADMISSIBILITY.id(),
                        "YUKK 72/2",
                        CaseAction.groupsOf(InadmissibilityController.MAY_INDICATE),
                        false,
                        List.of(ActionField.choice("ground", List.of(InadmissibilityGround.values()))),
                        Indication.class,
                        input -> new Indication(input.choice("ground", InadmissibilityGround.class)),
                        inadmissibility::indicate));
        actions.put(
                SideRoad.EXCLUSION_CONSIDERATION,
                new CaseAction<>(
                        SideRoad.EXCLUSION_CONSIDERATION.id(),
                        "YUKK 64",
                        CaseAction.groupsOf(ExclusionController.MAY_FIND),
                        false,
                        List.of(ActionField.of("person", Kind.PERSON)),
                        ConsiderationRequest.class,
                        input -> new ConsiderationRequest(input.id("person")),
                        exclusions::consider));
        actions.put(
                SideRoad.EXCLUSION_FINDING,
                new CaseAction<>(
                        SideRoad.EXCLUSION_FINDING.id(),
                        "YUKK 64",
                        CaseAction.groupsOf(ExclusionController.MAY_FIND),
                        false,
                        List.of(
                                ActionField.of("person", Kind.PERSON),
                                ActionField.choice("ground", List.of(ExclusionGround.values())),
                                ActionField.of("seriousBelief", Kind.FLAG),
                                ActionField.of("facts", Kind.PROSE),
                                ActionField.of("evidence", Kind.PROSE)),
                        FindingRequest.class,
                        input -> new FindingRequest(
                                input.id("person"),
                                input.choice("ground", ExclusionGround.class),
                                input.flag("seriousBelief"),
                                input.text("facts"),
                                input.text("evidence")),
                        exclusions::record));
    }

    private void liberty(ApplicantDetentionController detention) {
        actions.put(
                SideRoad.DETENTION,
                CaseAction.plain(
                        SideRoad.DETENTION.id(),
                        "YUKK 68",
                        ApplicantDetentionController.MAY_CONSIDER,
                        detention::consider));
        actions.put(
                SideRoad.DETENTION_PETITION,
                new CaseAction<>(
                                SideRoad.DETENTION_PETITION.id(),
                                "YUKK 68/7",
                                CaseAction.groupsOf(ApplicantDetentionController.MAY_RECORD_JUDGE),
                                false,
                                List.of(ActionField.of("receivedAt", Kind.MOMENT)),
                                PetitionRequest.class,
                                input -> new PetitionRequest(input.moment("receivedAt")),
                                detention::petition)
                        .alsoBeyondReaders());
        actions.put(
                SideRoad.DETENTION_LIFTING_ORDER,
                new CaseAction<>(
                                SideRoad.DETENTION_LIFTING_ORDER.id(),
                                "YUKK 68/7",
                                CaseAction.groupsOf(ApplicantDetentionController.MAY_RECORD_JUDGE),
                                false,
                                List.of(
                                        ActionField.of("decidedAt", Kind.MOMENT),
                                        ActionField.of("reference", Kind.LINE)),
                                LiftingOrderRequest.class,
                                input -> new LiftingOrderRequest(
                                        input.moment("decidedAt"), input.paragraph("reference")),
                                detention::lift)
                        .alsoBeyondReaders());
        actions.put(
                SideRoad.DETENTION_OF_A_CHILD,
                CaseAction.plain(
                                SideRoad.DETENTION_OF_A_CHILD.id(),
                                "YUKK 66/1-b",
                                ApplicantDetentionController.MAY_FIND_CHILD,
                                detention::foundToBeChild)
                        .alsoBeyondReaders());
    }

    @Override
    public List<CaseAction<?>> all() {
        return List.copyOf(actions.values());
    }

    @Override
    public Set<String> lawful(CaseFile file, Set<String> asked) {
        Set<SideRoad> wanted = actions.keySet().stream()
                .filter(road -> asked.contains(road.id()))
                .collect(Collectors.toUnmodifiableSet());
        return roads.lawful(file, wanted).stream().map(SideRoad::id).collect(Collectors.toUnmodifiableSet());
    }
}
