/** The two ways to begin: with one's own papers, or with those of the invented supplier that comes with Candour. */
export function StartButtons() {
  return (
    <div class="app-buttons">
      <a class="app-button" href="/reviews/new">
        Start a review
      </a>
      <form action="/reviews/example" method="post">
        <button class="app-button app-button--secondary" type="submit">
          Try it with example papers
        </button>
      </form>
    </div>
  );
}
