import {expect, type Page} from '@playwright/test'

/** Sends the form; one that comes faster than people fill it in comes back once, whole, and is sent again. */
export async function sendForm(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', {name: 'Wyślij'}).click()
    await expect(page).toHaveURL(/dziekujemy/, {timeout: 1000})
  }).toPass()
}
