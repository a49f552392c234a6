package org.himaye;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Himaye. */
@SpringBootApplication
public class HimayeApplication {

    /**
     * Pins the locale before anything else is loaded, then starts the application.
     *
     * @param arguments command line
     */
    public static void main(String[] arguments) {
        // Under tr_TR the engine lower-cases its own table names with the dotless i and does not start.
        Locale.setDefault(Locale.ROOT);
        SpringApplication.run(HimayeApplication.class, arguments);
    }
}
