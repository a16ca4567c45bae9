package io.twindesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TwindeskApplication {

	public static void main(String[] args) {
		SpringApplication.run(TwindeskApplication.class, args);
	}

}
