import type {RawData} from 'ws'

import {isJsonObject, type JsonObject} from './document.ts'

/** The JSON object in a WebSocket message, in whatever form ws hands it over; null when it holds something else. */
export function jsonObjectIn(data: RawData): JsonObject | null {
  try {
    const value: unknown = JSON.parse(textOf(data))
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString()
}
