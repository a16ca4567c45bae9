package io.twindesk;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * The lines that a class logs during a test. They come from its logger, because another
 * test may have stopped the output of the logging system.
 */
public final class LoggedLines implements BeforeEachCallback, AfterEachCallback {

	private final Logger logger;

	private final @Nullable Level level;

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private LoggedLines(Class<?> type, @Nullable Level level) {
		this.logger = (Logger) LoggerFactory.getLogger(type);
		this.level = level;
	}

	/** Collects all lines that the class logs. */
	public static LoggedLines of(Class<?> type) {
		return new LoggedLines(type, null);
	}

	/** Collects warnings and errors, whatever the level of the class is. */
	public static LoggedLines warningsOf(Class<?> type) {
		return new LoggedLines(type, Level.WARN);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.lines.start();
		if (this.level != null) {
			this.logger.setLevel(this.level);
		}
		this.logger.addAppender(this.lines);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.logger.detachAppender(this.lines);
		if (this.level != null) {
			this.logger.setLevel(null);
		}
	}

	public List<ILoggingEvent> all() {
		return List.copyOf(this.lines.list);
	}

	public List<String> messages() {
		return this.lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
