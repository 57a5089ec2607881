package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The department's mail relay, as {@code division.mail.*} says; without {@code division.mail.host} there is none. */
@ApplicationScoped
public class MailServer {
    private static final String PATIENCE_MILLIS = "8000";

    @Inject
    @ConfigProperty(name = "division.mail.host")
    private Optional<String> host = Optional.empty();

    @Inject
    @ConfigProperty(name = "division.mail.port", defaultValue = "25")
    private int port;

    @Inject
    @ConfigProperty(name = "division.mail.from", defaultValue = "division@kcpd.example")
    private String from;

    @Inject
    @ConfigProperty(name = "division.mail.starttls", defaultValue = "false")
    private boolean startTls;

    protected MailServer() {}

    public MailServer(String host, int port, String from) {
        this.host = Optional.of(host);
        this.port = port;
        this.from = from;
    }

    /** Whether mail can be sent at all. */
    public boolean configured() {
        return host.isPresent();
    }

    /** Hands one plain-text mail to the relay. */
    void send(String recipient, String subject, String body, Date written) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setSentDate(written);
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host.orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        return Session.getInstance(properties);
    }
}
