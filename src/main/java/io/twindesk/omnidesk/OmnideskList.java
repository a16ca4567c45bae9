package io.twindesk.omnidesk;

import java.util.List;

/**
 * A page of items. The total counts the matches on all pages.
 * <pre>{"type": "list", "itemStart": 0, "itemTotal": 2, "itemLimit": 15, "items": […]}</pre>
 */
record OmnideskList(String type, long itemStart, long itemTotal, long itemLimit, List<?> items) {

	OmnideskList(long itemStart, long itemTotal, long itemLimit, List<?> items) {
		this("list", itemStart, itemTotal, itemLimit, items);
	}

}
