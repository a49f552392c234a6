package org.himaye.supervision.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mails of the outbox, each in a transaction of its own. A mail may arrive twice if the machine stops between the mail
 * server's answer and the commit; it is never lost. What the server does not accept is tried again after 1, 2, 4 … minutes and given
 * up after eight attempts, which is a line of the ledger.
 */
@Component
class AlertMails {

    private static final int MOST_ATTEMPTS = 8;
    private static final int MOST_AT_ONCE = 50;

    private final AlertStore store;
    private final AlertSettings settings;
    private final ObjectProvider<MailSender> senders;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transactions;

    AlertMails(
            AlertStore store,
            AlertSettings settings,
            ObjectProvider<MailSender> senders,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.settings = settings;
        this.senders = senders;
        this.ledger = ledger;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Sends what is due. Without a mail server everything goes on waiting. */
    void deliver() {
        MailSender sender = senders.getIfAvailable();
        boolean more = sender != null;
        for (int done = 0; more && done < MOST_AT_ONCE; done++) {
            more = Boolean.TRUE.equals(transactions.execute(status -> deliverNext(sender)));
        }
    }

    private boolean deliverNext(MailSender sender) {
        Instant now = clock.instant();
        Optional<AlertStore.Mail> due = store.nextDue(now);
        due.ifPresent(mail -> deliver(mail, sender, now));
        return due.isPresent();
    }

    private void deliver(AlertStore.Mail mail, MailSender sender, Instant now) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        try {
            sender.send(message);
        } catch (MailException refused) {
            store.failed(mail.id(), now, nextAttempt(mail, now));
            if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
                String province = Province.HEADQUARTERS.equals(mail.province()) ? null : mail.province();
                ledger.append(new LedgerLine("ALERT_MAIL_GIVEN_UP", null, null, null, null, province, new TreeMap<>())
                        .with("mail", mail.id()));
            }
            return;
        }
        store.sent(mail.id(), now);
    }

    private static @Nullable Instant nextAttempt(AlertStore.Mail mail, Instant now) {
        return mail.attempts() + 1 >= MOST_ATTEMPTS ? null : now.plus(Duration.ofMinutes(1L << mail.attempts()));
    }
}
