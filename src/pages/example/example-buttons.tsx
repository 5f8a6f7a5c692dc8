/** Opens the built-in example in one press. */
export function OpenExample() {
  return (
    <form action="/example" method="post">
      <button class="app-button app-button--secondary" type="submit">
        Open the example organisation
      </button>
    </form>
  );
}

/** Says that something belongs to the example, and throws it away in one press. */
export function ExampleNotice({ mayThrowAway }: { mayThrowAway: boolean }) {
  return (
    <div class="app-notice app-no-print">
      <p>
        This belongs to the example that comes with Candour: invented suppliers, contracts and fourth parties.
        Whatever you add to them goes with the example.
      </p>
      {mayThrowAway ? (
        <form action="/example/throw-away" method="post">
          <button class="app-button app-button--secondary app-button--small" type="submit">
            Throw the example away
          </button>
        </form>
      ) : null}
    </div>
  );
}
