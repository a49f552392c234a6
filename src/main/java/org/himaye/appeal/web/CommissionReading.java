package org.himaye.appeal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.appeal.application.AppealRegister;
import org.himaye.appeal.application.Appeals;
import org.himaye.appeal.application.Commissions;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Commissions.Mandate;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Docket.Assignment;
import org.himaye.appeal.application.Reports;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions;
import org.himaye.appeal.application.Sessions.AgendaItem;
import org.himaye.appeal.application.Sessions.Session;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the Commission's pages show; every view of a case is a line in the ledger. */
@Service
@Transactional
class CommissionReading {

    /** How many waiting appeals the overview lists. */
    private static final int WAITING_SHOWN = 50;

    private final Commissions commissions;
    private final Sessions sessions;
    private final Deliberations deliberations;
    private final Docket docket;
    private final Reports reports;
    private final Appeals appeals;
    private final AppealRegister register;
    private final CaseFiles files;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    CommissionReading(
            Commissions commissions,
            Sessions sessions,
            Deliberations deliberations,
            Docket docket,
            Reports reports,
            Appeals appeals,
            AppealRegister register,
            CaseFiles files,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.commissions = commissions;
        this.sessions = sessions;
        this.deliberations = deliberations;
        this.docket = docket;
        this.reports = reports;
        this.appeals = appeals;
        this.register = register;
        this.files = files;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Returns the first page as the reader may see it. */
    CommissionOverview overview() {
        Actor reader = currentActor.get();
        boolean secretariat = reader.isIn(OfficerGroup.COMMISSION_SECRETARIAT);
        boolean administration = reader.isIn(OfficerGroup.HQ_PROTECTION);
        Optional<Mandate> mandate = commissions.mandateOf(reader.userId(), today());
        List<CommissionOverview.Register> registers = commissions.all().stream()
                .filter(one -> secretariat
                        || mandate.map(Mandate::commission)
                                .filter(one.id()::equals)
                                .isPresent())
                .map(one -> new CommissionOverview.Register(one, register.of(one.id())))
                .toList();
        List<CommissionOverview.Reported> reporting = registers.stream()
                .flatMap(one -> one.entries().stream())
                .filter(entry -> entry.rapporteur().equals(reader.userId()))
                .flatMap(entry -> docket.of(entry.appeal()).stream()
                        .map(assignment -> new CommissionOverview.Reported(entry, assignment)))
                .toList();
        List<CaseId> waiting = mayPrepare(reader) ? docket.waiting() : List.of();
        int shown = registers.stream().mapToInt(one -> one.entries().size()).sum() + waiting.size();
        if (shown > 0) {
            ledger.append(LedgerLine.of("APPEAL_REGISTER_READ").with("appeals", shown));
        }
        return new CommissionOverview(
                mandate.orElse(null),
                reporting,
                registers,
                waiting.stream()
                        .limit(WAITING_SHOWN)
                        .map(appeal -> files.get(appeal).caseNumber())
                        .toList(),
                waiting.size(),
                maySeeSessions(reader) ? sessions.visible() : List.of(),
                members(),
                commissions.endingSoon(today()),
                mayPrepare(reader),
                administration);
    }

    /** Returns all commissions with their members. */
    List<CommissionOverview.Seated> members() {
        LocalDate today = today();
        return commissions.all().stream()
                .map(commission -> new CommissionOverview.Seated(
                        commission,
                        commissions.mandates(commission.id(), today).stream()
                                .map(mandate -> new CommissionOverview.Member(
                                        mandate, commissions.isAbsent(mandate.userId(), today)))
                                .toList()))
                .toList();
    }

    /** Returns the mandates that end within sixty days. */
    List<Mandate> endingSoon() {
        return commissions.endingSoon(today());
    }

    /**
     * Returns a session with what the reader may do in it.
     *
     * @throws Refusal not found, also where the reader may not see it
     */
    SessionRoom session(UUID id) {
        Actor reader = currentActor.get();
        Session session = sessions.get(id);
        boolean running = session.openedAt() != null && session.closedAt() == null;
        Optional<Mandate> mandate = commissions
                .mandateOf(reader.userId(), today())
                .filter(one -> one.commission().equals(session.commission()));
        boolean observing = commissions.isObserver(reader.userId());
        Optional<Sessions.Attendance> attendance = session.attendance().stream()
                .filter(one -> one.userId().equals(reader.userId()))
                .findFirst();
        boolean chairs = attendance.filter(one -> one.seat() == Seat.CHAIR).isPresent();
        return new SessionRoom(
                session,
                items(session, reader, running && chairs, mandate.isPresent()),
                session.openedAt() == null
                        && mandate.filter(one -> one.seat() == Seat.CHAIR).isPresent(),
                session.closedAt() == null && attendance.isEmpty() && (mandate.isPresent() || observing),
                running && chairs,
                session.minutes() != null
                        && attendance.filter(one -> one.seat() != null).isPresent()
                        && !session.signatures().contains(reader.userId()),
                session.closedAt() == null && mayPrepare(reader),
                observing);
    }

    /**
     * Returns the docket of an appeal.
     *
     * @throws Refusal not found, also where the reader may not see it
     */
    DocketPage docket(String caseNumber) {
        Actor reader = currentActor.get();
        CaseFile file = admitted(caseNumber);
        ledger.append(read(file, "DOCKET"));
        Optional<Assignment> standing = docket.of(file.id());
        return new DocketPage(
                file.caseNumber(),
                appeals.get(file.id()),
                standing.orElse(null),
                docket.history(file.id()),
                deliberations.of(file.id()).orElse(null),
                appeals.hasConsent(file.id()),
                deliberations.conflictOf(file.id(), reader.userId()).orElse(null),
                mayPrepare(reader) && standing.isPresent(),
                rapporteurs(standing.map(Assignment::rapporteur).orElse("")),
                commissions.mandateOf(reader.userId(), today()).isPresent());
    }

    /**
     * Returns the case of an appeal that lies with the reader's commission, or any for the secretariat.
     *
     * @throws Refusal not found, also where the reader may not see it
     */
    CaseId appeal(String caseNumber) {
        return admitted(caseNumber).id();
    }

    /** Tells whether an appeal lies with the reader's commission, or the reader is the secretariat. */
    boolean sees(String caseNumber) {
        return isAdmitted(appealFile(caseNumber));
    }

    /**
     * Returns the case of an appeal in the reader's provinces.
     *
     * @throws Refusal not found
     */
    CaseId appealInProvince(String caseNumber) {
        return appealFile(caseNumber).id();
    }

    /** Returns the seat of the reader in the vote on an appeal, if there is one. */
    Optional<Seat> seatOf(CaseId appeal) {
        String reader = currentActor.get().userId();
        return deliberations
                .of(appeal)
                .flatMap(hearing -> seatOf(hearing.seats(), reader))
                .map(SeatTaken::seat);
    }

    private List<SessionRoom.Item> items(Session session, Actor reader, boolean chairs, boolean member) {
        List<SessionRoom.Item> items = new ArrayList<>();
        List<LedgerLine> lines = new ArrayList<>();
        for (AgendaItem agenda : session.agenda()) {
            lines.add(read(files.get(agenda.appeal()), "SESSION"));
            Optional<Hearing> hearing = deliberations
                    .of(agenda.appeal())
                    .filter(one -> one.session().equals(session.id()));
            List<SeatTaken> seats = hearing.map(Hearing::seats).orElse(List.of());
            Optional<SeatTaken> mine = seatOf(seats, reader.userId());
            boolean voting = agenda.state().equals("VOTING");
            Optional<String> conflict =
                    member ? deliberations.conflictOf(agenda.appeal(), reader.userId()) : Optional.empty();
            items.add(new SessionRoom.Item(
                    agenda,
                    agenda.state().equals("ON_AGENDA") || conflict.isPresent()
                            ? null
                            : reports.of(agenda.appeal()).orElse(null),
                    seats,
                    hearing.map(Hearing::opened).orElse(null),
                    voting ? mine.map(SeatTaken::seat).orElse(null) : null,
                    mine.map(SeatTaken::voted).orElse(false),
                    conflict.orElse(null),
                    chairs && agenda.state().equals("ON_AGENDA"),
                    member
                            && conflict.isEmpty()
                            && session.closedAt() == null
                            && !agenda.state().equals("OPENED"),
                    voting && mine.filter(seat -> seat.seat() == Seat.CHAIR).isPresent()));
        }
        ledger.appendAll(lines);
        return items;
    }

    private List<String> rapporteurs(String except) {
        return commissions.all().stream()
                .map(Commission::id)
                .flatMap(commission -> commissions.mandates(commission, today()).stream())
                .filter(mandate -> mandate.seat() == Seat.EXPERT)
                .map(Mandate::userId)
                .filter(user -> !user.equals(except))
                .sorted()
                .toList();
    }

    private CaseFile admitted(String caseNumber) {
        CaseFile file = appealFile(caseNumber);
        if (!isAdmitted(file)) {
            throw CaseFiles.notFound();
        }
        return file;
    }

    private boolean isAdmitted(CaseFile file) {
        Actor reader = currentActor.get();
        return reader.isIn(OfficerGroup.COMMISSION_SECRETARIAT)
                || commissions
                        .mandateOf(reader.userId(), today())
                        .filter(mandate -> register.liesWith(file.id(), mandate.commission()))
                        .isPresent();
    }

    private CaseFile appealFile(String caseNumber) {
        CaseFile file = files.byNumber(caseNumber);
        if (file.type() != CaseType.APPEAL) {
            throw CaseFiles.notFound();
        }
        return file;
    }

    private static Optional<SeatTaken> seatOf(List<SeatTaken> seats, String userId) {
        return seats.stream()
                .filter(seat -> seat.userId().equals(userId) && !seat.vacated())
                .findFirst();
    }

    private static boolean mayPrepare(Actor reader) {
        return reader.isIn(OfficerGroup.COMMISSION_SECRETARIAT) || reader.isIn(OfficerGroup.COMMISSION_CHAIR);
    }

    private static boolean maySeeSessions(Actor reader) {
        return reader.isIn(OfficerGroup.COMMISSION_SECRETARIAT)
                || reader.isIn(OfficerGroup.UNHCR_OBSERVER)
                || Arrays.stream(Seat.values()).map(Seat::group).anyMatch(reader::isIn);
    }

    private static LedgerLine read(CaseFile file, String view) {
        return LedgerLine.of("CASE_READ")
                .inCase(file.id(), file.province())
                .about(file.personId())
                .with("view", view);
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
