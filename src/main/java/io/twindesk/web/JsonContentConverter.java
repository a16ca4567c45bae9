package io.twindesk.web;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Writes a {@link JsonContent} unchanged. */
class JsonContentConverter implements HttpMessageConverter<JsonContent> {

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return type == JsonContent.class;
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return List.of(MediaType.APPLICATION_JSON);
	}

	@Override
	public JsonContent read(Class<? extends JsonContent> type, HttpInputMessage input) {
		throw new UnsupportedOperationException("Bodies are read by the dialects");
	}

	@Override
	public void write(JsonContent content, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
		output.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		output.getHeaders().setContentLength(content.bytes().length);
		output.getBody().write(content.bytes());
	}

}
