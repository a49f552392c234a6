package org.himaye.appeal.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Deliberations.Opened;
import org.himaye.appeal.application.Deliberations.SeatTaken;
import org.himaye.appeal.application.Deliberations.Vote;
import org.himaye.appeal.application.Sessions.AgendaItem;
import org.himaye.appeal.application.Sessions.Attendance;
import org.himaye.appeal.application.Sessions.Session;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/** Writes the minutes of a session in Turkish from its facts; nobody can word them otherwise. */
final class MinutesText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(LegalTime.ZONE);

    private final StringBuilder text = new StringBuilder();

    private MinutesText() {}

    /** One appeal of the agenda with its hearing. */
    record Item(AgendaItem agenda, Hearing hearing) {}

    static String of(Session session, String commissionName, Instant closedAt, List<Item> items) {
        MinutesText minutes = new MinutesText();
        minutes.line("ULUSLARARASI KORUMA DEĞERLENDİRME KOMİSYONU");
        minutes.line("TOPLANTI TUTANAĞI");
        minutes.line("");
        minutes.line("Komisyon: " + commissionName + " (" + session.commission() + ")");
        minutes.line("Toplantı çağrısı: " + TIME.format(session.convenedFor()));
        minutes.line("Açılış: " + time(session.openedAt()));
        minutes.line("Kapanış: " + TIME.format(closedAt));
        minutes.line("");
        minutes.rules(session);
        minutes.attendance(session);
        minutes.agenda(items);
        minutes.line("");
        minutes.line("Bu tutanak, oturumda elektronik ortamda kaydedilen bilgilerden düzenlenmiştir.");
        return minutes.text.toString();
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private void rules(Session session) {
        line("Toplantı kuralları");
        line("- Toplantı yeter sayısı: " + session.quorum() + " üye");
        line("- Karar çoğunluğu: "
                + (session.majority().equals("PRESENT")
                        ? "oy kullananların salt çoğunluğu"
                        : "dört üyeliğin salt çoğunluğu"));
        line("- Oyların eşitliği: "
                + (session.tie().equals("CHAIR_SIDE")
                        ? "başkanın katıldığı taraf üstün sayılır"
                        : "itiraz sonraki toplantıda yeniden oylanır"));
        line("");
    }

    private void attendance(Session session) {
        line("Katılanlar");
        for (Attendance one : session.attendance()) {
            Seat seat = one.seat();
            if (seat != null) {
                line("- " + seat.label() + (one.standing() == Standing.PRINCIPAL ? " (asıl): " : " (yedek): ")
                        + one.userId() + ", " + TIME.format(one.arrivedAt()));
            }
        }
        for (Attendance one : session.attendance()) {
            if (one.seat() == null) {
                line("- BMMYK gözlemcisi (oy hakkı yoktur): " + one.userId() + ", " + TIME.format(one.arrivedAt()));
            }
        }
        long seats = session.attendance().stream()
                .map(Attendance::seat)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
        line("Temsil edilen üyelik: " + seats + "; toplantı yeter sayısı "
                + (seats >= session.quorum() ? "vardır." : "yoktur."));
        line("");
    }

    private void agenda(List<Item> items) {
        line("Gündem");
        if (items.isEmpty()) {
            line("Gündemde itiraz yoktur.");
        }
        for (Item item : items) {
            line(item.agenda().position() + ". " + item.agenda().caseNumber() + " · Raportör: "
                    + item.agenda().rapporteur());
            Opened opened = item.hearing().opened();
            line("   Sonuç: " + (opened == null ? "Görüşülmesi ertelendi." : result(opened)));
            if (opened != null) {
                line("   Oylar: " + opened.accepting() + " kabul, " + opened.rejecting() + " ret");
                dissents(opened);
            }
            conflicts(item.hearing());
        }
    }

    private static String result(Opened opened) {
        String byTie = opened.byTie() ? " (eşitlik, başkanın oyuyla)" : "";
        return switch (opened.outcome()) {
            case ACCEPTED -> "İtiraz kabul edildi" + byTie + ".";
            case REJECTED -> "İtiraz reddedildi" + byTie + ".";
            case NO_MAJORITY -> "Çoğunluk sağlanamadı; sonraki toplantıda yeniden oylanacaktır.";
        };
    }

    private void dissents(Opened opened) {
        String seats = opened.votes().stream()
                .filter(Vote::dissent)
                .map(vote -> vote.seat().label())
                .collect(Collectors.joining(", "));
        line("   Karşı oy: " + (seats.isEmpty() ? "yok" : seats));
    }

    private void conflicts(Hearing hearing) {
        String seats = hearing.seats().stream()
                .filter(SeatTaken::vacated)
                .map(taken -> taken.seat().label())
                .collect(Collectors.joining(", "));
        if (!seats.isEmpty()) {
            line("   Çekilme: " + seats);
        }
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : TIME.format(instant);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
