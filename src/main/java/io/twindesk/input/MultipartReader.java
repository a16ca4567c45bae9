package io.twindesk.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.input.UnreadableInputException.Source;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a multipart body, for all methods; the content of a file is the
 * text of its field. Uses the container's parser without the container's limits.
 */
public final class MultipartReader {

	private static final int MAX_PARTS = 200;

	private static final int MAX_HEADER = 8192;

	private MultipartReader() {
	}

	/**
	 * Reads the fields in the order in which they were sent.
	 * @throws UnreadableInputException if there is no boundary, or a part is incomplete
	 * or not UTF-8
	 * @throws RequestTooLargeException for more than two hundred parts
	 */
	public static List<FormField> read(RawBody body) {
		if (!isComplete(body)) {
			throw new UnreadableInputException(Source.MULTIPART, null);
		}
		List<FormField> fields = new ArrayList<>();
		try {
			FileUpload upload = new FileUpload();
			upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
			upload.setPartHeaderSizeMax(MAX_HEADER);
			FileItemIterator parts = upload.getItemIterator(new Body(body));
			while (parts.hasNext()) {
				FileItemStream part = parts.next();
				if (fields.size() == MAX_PARTS) {
					throw new RequestTooLargeException("More than " + MAX_PARTS + " parts");
				}
				try (InputStream content = part.openStream()) {
					fields.add(new FormField(part.getFieldName(),
							StrictUtf8.decode(content.readAllBytes(), Source.MULTIPART)));
				}
			}
		}
		catch (IOException ex) {
			throw new UnreadableInputException(Source.MULTIPART, ex);
		}
		return fields;
	}

	/**
	 * Whether the final delimiter is there. The parser accepts bodies without delimiters
	 * and bodies that end within the last one.
	 */
	private static boolean isComplete(RawBody body) {
		String boundary = (body.type() != null) ? body.type().getParameter("boundary") : null;
		return boundary != null && body.text().contains("--" + boundary.replaceAll("^\"|\"$", "") + "--");
	}

	private record Body(RawBody body) implements UploadContext {

		@Override
		public @Nullable String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public @Nullable String getContentType() {
			return String.valueOf(this.body.type());
		}

		@Override
		public long contentLength() {
			return this.body.content().length;
		}

		@Override
		public InputStream getInputStream() {
			return new ByteArrayInputStream(this.body.content());
		}

	}

}
