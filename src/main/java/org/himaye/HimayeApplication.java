package org.himaye;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.himaye.caseload.Replay;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Himaye. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class HimayeApplication {

    /**
     * Pins the locale before anything else is loaded, then starts the server, or runs a command such as {@code replay}
     * and ends. Where no outside PostgreSQL is configured, the embedded one is opened first.
     *
     * @param arguments command line; a first word without dashes names a command
     */
    public static void main(String[] arguments) {
        // Under tr_TR the engine lower-cases its own table names with the dotless i and does not start.
        Locale.setDefault(Locale.ROOT);
        boolean command = arguments.length > 0 && !arguments[0].startsWith("-");
        if (command) {
            System.exit(Commands.execute(arguments, () -> start(true, arguments)));
        }
        start(false, arguments);
    }

    private static ConfigurableApplicationContext start(boolean command, String[] arguments) {
        SpringApplication application = new SpringApplication(HimayeApplication.class);
        Map<String, Object> defaults = new HashMap<>();
        List<String> profiles = new ArrayList<>();
        if (command) {
            profiles.add("command");
        }
        if (setting("spring.datasource.url", "SPRING_DATASOURCE_URL", arguments) == null) {
            profiles.add("embedded");
            if (!command) {
                profiles.add("demo");
            }
            EmbeddedDatabase database = openEmbeddedDatabase(arguments);
            SpringApplication.getShutdownHandlers().add(database::close);
            defaults.putAll(database.properties());
        }
        application.setAdditionalProfiles(profiles.toArray(String[]::new));
        application.setDefaultProperties(defaults);
        return application.run(arguments);
    }

    private static EmbeddedDatabase openEmbeddedDatabase(String[] arguments) {
        String chosen = setting("himaye.embedded.directory", "HIMAYE_EMBEDDED_DIRECTORY", arguments);
        // A replay never mixes with the cases of people; every other command looks at those.
        String name = arguments.length > 0 && arguments[0].equals(Replay.COMMAND) ? "replay" : "database";
        Path directory =
                chosen != null ? Path.of(chosen) : home().resolve(".himaye").resolve(name);
        try {
            return EmbeddedDatabase.open(directory.toAbsolutePath(), true);
        } catch (IllegalStateException alreadyRunning) {
            System.err.println(alreadyRunning.getMessage());
            System.exit(2);
            throw alreadyRunning;
        }
    }

    /** Java reads the home directory from the password file; who sets HOME means another one. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    private static String setting(String property, String variable, String[] arguments) {
        String prefix = "--" + property + "=";
        for (String argument : arguments) {
            if (argument.startsWith(prefix)) {
                return argument.substring(prefix.length());
            }
        }
        String value = System.getProperty(property);
        return value != null ? value : System.getenv(variable);
    }
}
